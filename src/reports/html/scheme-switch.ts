import { html, type Markup } from "./markup.ts";

/** The style follows the chosen button by itself: no script, and nothing is stored. */
export const schemeSwitch: Markup = html`<fieldset class="scheme">
  <legend>Colours</legend>
  ${(["system", "light", "dark"] as const).map(
    (scheme) =>
      html`<label
        ><input
          type="radio"
          name="scheme"
          id="scheme-${scheme}"
          autocomplete="off"
          ${scheme === "system" ? html`checked` : ""}
        />
        ${scheme}</label
      >`,
  )}
</fieldset>`;
