/** What the app says of trouble, and files dropped on it. */
import { expect, type Locator, type Page } from "@playwright/test";

export const messages = (page: Page): Locator => page.getByRole("region", { name: /Messages|Meldungen/ });

/** Drops a file onto the page, or onto a part of it. */
export async function drop(page: Page, onto: string, name: string, bytes: Buffer, type = ""): Promise<void> {
  const file = { name, type, data: bytes.toString("base64") };
  const data = await page.evaluateHandle(({ name, type, data }) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type }));
    return transfer;
  }, file);
  for (const event of ["dragover", "drop"]) await page.dispatchEvent(onto, event, { dataTransfer: data });
}

/** The one problem that is told, taken away again. */
export async function told(page: Page): Promise<string> {
  const alert = messages(page).getByRole("alert");
  await expect(alert).toHaveCount(1);
  const text = await alert.locator("p").innerText();
  await alert.getByRole("button", { name: /^(Close|Schließen)$/ }).click();
  await expect(alert).toHaveCount(0);
  return text;
}
