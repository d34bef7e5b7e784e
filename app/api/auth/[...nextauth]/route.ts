import NextAuth from "next-auth";
import { authOptions } from "@/lib/account/auth";

const handler = (request: Request, context: RouteContext<"/api/auth/[...nextauth]">) =>
  NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
