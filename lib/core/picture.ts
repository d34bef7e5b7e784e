import sharp, { type Sharp } from "sharp";
import { ok, type Result, refuse } from "@/lib/core/result";

export type PictureFault = "too-many-pixels" | "damaged";

/**
 * Opens a picture that somebody sent, to be drawn anew: that drops where and when it was taken, and whatever was hidden
 * behind it. Its pixels are counted from its header, before any of them is decoded.
 */
export async function openPicture(sent: Buffer, mostPixels: number): Promise<Result<Sharp, PictureFault>> {
  try {
    const { width, height } = await sharp(sent, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return refuse("too-many-pixels");
    return ok(sharp(sent, { limitInputPixels: mostPixels, failOn: "error" }).rotate());
  } catch {
    return refuse("damaged");
  }
}
