import { light } from "./palette";

export const fontFamily = '"Atkinson Hyperlegible", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
export const paragraph = { color: light.ink, fontSize: "17px", lineHeight: "27px", margin: "0 0 16px" };
export const small = { color: light.muted, fontSize: "15px", lineHeight: "23px", margin: "12px 0 24px" };
export const link = { color: light.brand, textDecoration: "underline", fontWeight: 700 };
export const heading = {
  color: light.ink,
  fontSize: "27px",
  lineHeight: "34px",
  fontWeight: 700,
  margin: "0 0 20px",
  textWrap: "balance" as const,
};
export const band = { backgroundColor: light.deep, padding: "22px 36px", borderRadius: "20px 20px 0 0" };
export const letter = {
  backgroundColor: light.raised,
  border: `1px solid ${light.line}`,
  borderTop: `4px solid ${light.accent}`,
  borderRadius: "0 0 20px 20px",
  borderCollapse: "separate" as const,
  padding: "32px 36px 36px",
};
export const aside = {
  backgroundColor: light.sunken,
  borderRadius: "14px",
  margin: "8px 0 16px",
  padding: "16px 20px 18px",
};
export const button = {
  backgroundColor: light.brand,
  color: light.onBrand,
  borderRadius: "12px",
  fontSize: "18px",
  fontWeight: 700,
  padding: "16px 26px",
  textWrap: "balance" as const,
};
