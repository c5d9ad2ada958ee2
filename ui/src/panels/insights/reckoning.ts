/**
 * How the figures of the panel were reckoned: the formula in words, and beneath it the numbers of this map. The
 * numbers are the program's; here they are only put side by side. Deliberately not here: any reckoning.
 */
import type { Id } from "../../bindings/Id";
import type { PainFigures } from "../../bindings/PainFigures";
import type { RemedyFigures } from "../../bindings/RemedyFigures";
import type { Report } from "../../bindings/Report";
import type { Studio } from "../../app";
import { figures, t } from "../../words";

type Values = Readonly<Record<Id, number | null | undefined>>;
type Say = (value: number) => string;

/** Terms named one by one; the others are told together. */
const NAMED = 3;

export const share: Say = (value) => figures.percent(value, 1);

/** A number with its own sign for less than nothing, and none on what rounds to nothing. */
export function point(value: number, digits = 1): string {
  const said = figures.number(Math.abs(value), digits);
  return value < 0 && /[1-9]/.test(said) ? `−${said}` : said;
}

/** A figure, or the sign that there is none. */
export function known(value: number | null | undefined, say: Say): string {
  return value === null || value === undefined ? t("insights-unknown") : say(value);
}

export class Reckoning {
  constructor(
    private readonly studio: Studio,
    private readonly report: Report,
  ) {}

  get #card(): Studio["card"] {
    return this.studio.card;
  }

  readonly money: Say = (value) => figures.money(value, this.#card.currency);

  /** Formula, and this map's numbers beneath it. */
  #tip(formula: string, ...lines: readonly string[]): string {
    return [t(formula), ...lines.filter((line) => line !== "")].join("\n");
  }

  #title(id: Id): string {
    return this.studio.records.find("touchpoint", id)?.title || t("scene-untitled");
  }

  /** A sum with its largest terms by name. */
  #sum(values: Values, say: Say, total: number | null): string {
    const terms = Object.entries(values)
      .flatMap(([id, value]) => (value ? [[id, value] as const] : []))
      .sort((a, b) => b[1] - a[1]);
    if (terms.length === 0 || total === null) return "";
    const named = terms.length === NAMED + 1 ? terms : terms.slice(0, NAMED);
    const rest = terms.slice(named.length);
    const parts = named.map(([id, value]) =>
      t("insights-term", { title: this.#title(id), value: say(value) }),
    );
    if (rest.length > 0) {
      const value = say(rest.reduce((sum, [, more]) => sum + more, 0));
      parts.push(t("insights-terms-more", { count: rest.length, value }));
    }
    return t("insights-sum", { terms: parts.join(" + "), total: say(total) });
  }

  completion(): string {
    const goals = [...this.studio.records.all("touchpoint")].filter(({ outcome }) => outcome === "success");
    const values = Object.fromEntries(goals.map(({ id }) => [id, this.report.visits[id]]));
    return this.#tip(
      "insights-completion-formula",
      this.#sum(values, share, this.report.completion),
      this.#assumed(),
    );
  }

  /** What the flow rests on, where it was not given. */
  #assumed(): string {
    const { assumed } = this.report.certainty;
    if (assumed.sequence) return t("insights-assumed-sequence");
    return assumed.shares.length === 0 ? "" : t("insights-assumed-shares", { count: assumed.shares.length });
  }

  drop(): string {
    return this.#tip("insights-drop-formula", this.#sum(this.report.leak, share, this.report.implicit_drop));
  }

  minutes(): string {
    const { minutes_spent: spent, expected_minutes: total, variance_minutes: variance } = this.report;
    const spread =
      variance === null ? "" : t("insights-spread", { spread: figures.duration(Math.sqrt(variance)) });
    return this.#tip("insights-minutes-formula", this.#sum(spent, figures.duration, total), spread);
  }

  /** Customers × value × share lost to any pain. */
  risk(): string {
    const { customersPerYear: customers, valuePerCustomer: value } = this.#card.figures;
    const { lost_share: lost, revenue_at_risk: risk, revenue_at_risk_summed: summed } = this.report.money;
    return this.#tip(
      "insights-risk-formula",
      t("insights-risk-inputs", {
        customers: known(customers, (it) => figures.number(it, 0)),
        value: known(value, this.money),
        lost: known(lost, share),
        risk: known(risk, this.money),
      }),
      summed === null ? "" : t("insights-risk-summed", { summed: this.money(summed) }),
    );
  }

  coverage(): string {
    const { coverage } = this.report;
    const parts = PARTS.flatMap((part) => {
      const { ratio } = coverage[part];
      return ratio === null ? [] : [`${t(`insights-part-${part}`)} ${figures.percent(ratio)}`];
    });
    return this.#tip(
      "insights-coverage-formula",
      t("insights-coverage-inputs", {
        parts: parts.join(", "),
        overall: known(coverage.overall, figures.percent),
      }),
    );
  }

  switches(): string {
    const { records } = this.studio;
    const channel = (id: Id): Id | null | undefined => records.find("touchpoint", id)?.channel;
    const values: Record<Id, number> = {};
    for (const arrow of records.all("transition")) {
      const flow = this.report.transition_flow[arrow.id] ?? 0;
      if (channel(arrow.from) !== channel(arrow.to)) values[arrow.to] = (values[arrow.to] ?? 0) + flow;
    }
    const total = this.report.expected_channel_switches;
    return this.#tip(
      "insights-switches-formula",
      this.#sum(values, (it) => figures.number(it), total),
    );
  }

  affected(pain: PainFigures): string {
    return this.#tip(
      "insights-affected-formula",
      t("insights-affected-inputs", {
        frequency: known(pain.frequency, share),
        visits: figures.number(
          pain.touchpoints.reduce((sum, id) => sum + (this.report.visits[id] ?? 0), 0),
          2,
        ),
        times: known(pain.occurrences, (it) => figures.number(it, 3)),
        affected: known(pain.affected, share),
      }),
      t("insights-load-inputs", {
        severity: pain.severity,
        load: known(pain.load, (it) => figures.number(it, 3)),
        priority: known(pain.priority, (it) => figures.number(it, 3)),
      }),
    );
  }

  painRisk(pain: PainFigures): string {
    const { customersPerYear: customers, valuePerCustomer: value } = this.#card.figures;
    return this.#tip(
      "insights-pain-risk-formula",
      t("insights-pain-risk-inputs", {
        customers: known(customers, (it) => figures.number(it, 0)),
        affected: known(pain.affected, share),
        leave: known(this.studio.records.find("pain", pain.id)?.leave, share),
        value: known(value, this.money),
        risk: known(pain.revenue_at_risk, this.money),
      }),
    );
  }

  remedy(figuresOf: RemedyFigures): string {
    const { customersPerYear, valuePerCustomer, margin } = this.#card.figures;
    const confidence = this.studio.records.find("remedy", figuresOf.id)?.confidence;
    return this.#tip(
      "insights-remedy-formula",
      t("insights-remedy-inputs", {
        confidence: figures.percent(confidence ?? 1),
        customers: known(customersPerYear, (it) => figures.number(it, 0)),
        kept: share(figuresOf.lost_before - figuresOf.lost_after),
        value: known(valuePerCustomer, this.money),
        won: known(figuresOf.completions_won, (it) => figures.number(it, 0)),
        margin: known(margin, this.money),
        benefit: known(figuresOf.benefit, this.money),
      }),
      figuresOf.net_present_value === null
        ? ""
        : t("insights-remedy-npv", { value: this.money(figuresOf.net_present_value) }),
    );
  }

  /** Lifetime value, in any of its conventions. */
  lifetime(formula: string): string {
    const { margin, retention, discount, horizonYears } = this.#card.figures;
    return this.#tip(
      formula,
      t("insights-lifetime-inputs", {
        margin: known(margin, this.money),
        retention: known(retention, share),
        discount: known(discount, share),
        years: known(horizonYears, (it) => figures.number(it, 1)),
      }),
    );
  }

  market(formula: string): string {
    const { complaints, figures: given } = this.#card;
    return this.#tip(
      formula,
      t("insights-market-inputs", {
        customers: known(given.customersPerYear, (it) => figures.number(it, 0)),
        problem: known(complaints.problem, share),
        complain: known(complaints.complain, share),
        silent: known(complaints.lossSilent, share),
        anyway: known(complaints.lossWithoutProblem, share),
        value: known(given.valuePerCustomer, this.money),
      }),
    );
  }

  /** The product of the shares along a way. */
  way(arrows: readonly Id[], probability: number): string {
    const shares = arrows.map((id) => figures.percent(this.report.transition_share[id] ?? 0));
    const shown = shares.length > 12 ? [...shares.slice(0, 11), "…"] : shares;
    return this.#tip(
      "insights-way-formula",
      t("insights-way-inputs", { shares: shown.join(" × "), share: figures.percent(probability, 2) }),
    );
  }
}

/** What the coverage of a map is the average of. */
export const PARTS = [
  "channel",
  "team",
  "mood",
  "duration",
  "kpi",
  "remedy",
  "feedback",
  "persona",
  "evidence",
] as const;
