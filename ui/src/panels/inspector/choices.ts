/** The values of a field with their words. */
import { t } from "../../words";
import type { Control } from "./fields";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly icon?: string;
}

export function choices(control: Extract<Control, { as: "choice" | "checks" }>): Choice[] {
  const icons = control.as === "choice" ? control.icons : undefined;
  return control.values.map((value, index) => {
    const icon = icons?.[index];
    return { value, label: t(control.words + (value || "usual")), ...(icon ? { icon } : {}) };
  });
}
