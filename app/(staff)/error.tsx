"use client";

export { OutagePage as default } from "@/components/site/outage-page";
