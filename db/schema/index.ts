export * from "./account";
export * from "./core";
export * from "./member";
