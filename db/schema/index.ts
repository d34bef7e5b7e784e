export * from "./account";
export * from "./beneficiary";
export * from "./contribution";
export * from "./core";
export * from "./document";
export * from "./guarantee";
export * from "./member";
export * from "./reimbursement";
