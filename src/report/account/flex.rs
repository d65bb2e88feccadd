//! What became of the Flex Allowance.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use super::{Account, Asked, Column, Table, cell};
use crate::{
    decision::Outcome,
    document::{FlexBalanceRule, FlexCapRule, FlexPaymentRule, Rule, Service},
    fees::{FlexCapLeft, FlexCapLine, FlexCapOf, FlexStatement, FlexYear},
    money::Money,
    report::{language::Tongue, words::Tell},
};

impl<L: Tongue> Account<L> for FlexStatement
where
    Service: Tell<L>,
    FlexCapOf: Tell<L>,
{
    /// The contract years, what was to be paid with Flex, and the caps.
    fn tables(&self, asked: Asked<'_, L>) -> Vec<Table> {
        let tables = [
            years(self, asked),
            allocations(self, asked),
            caps(self, asked),
        ];
        tables
            .into_iter()
            .filter(|table| !table.is_empty())
            .collect()
    }

    /// The tables tell what can be used when; the sentences, what was granted and what paid for what.
    fn tells(rule: &Rule) -> bool {
        !matches!(rule, Rule::Term(_))
    }

    fn rests_on(rule: &Rule) -> bool {
        matches!(
            rule,
            Rule::FlexPayment(FlexPaymentRule::FlexCovered { .. })
                | Rule::FlexBalance(
                    FlexBalanceRule::FlexUsed { .. } | FlexBalanceRule::FlexCancelled { .. }
                )
                | Rule::FlexCap(FlexCapRule::FlexWithinCap { .. })
        )
    }
}

fn years<L: Tongue>(statement: &FlexStatement, asked: Asked<'_, L>) -> Table {
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let row = |year: &FlexYear| {
        [
            cell(words.of(&year.year)),
            cell(words.date(year.last_day)),
            cell(words.of(&year.granted)),
            cell(words.of(&year.used)),
            cell(words.of(&year.to_use)),
            cell(words.of(&year.open)),
            cell(words.of(&year.forfeited)),
        ]
    };
    let columns = [
        Column::text(labels.year),
        Column::text(labels.until),
        Column::number(labels.granted),
        Column::number(labels.used),
        Column::number(labels.to_use),
        Column::number(labels.open),
        Column::number(labels.lost),
    ];
    Table::new(
        L::ACCOUNT.titles.years,
        columns,
        statement.years.iter().map(row),
    )
}

fn allocations<L: Tongue>(statement: &FlexStatement, asked: Asked<'_, L>) -> Table
where
    Service: Tell<L>,
{
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let rows = statement.allocations.iter().map(|allocation| {
        [
            cell(words.of(&allocation.id)),
            cell(words.of(&allocation.service)),
            allocation
                .year
                .map_or(String::new(), |year| cell(words.of(&year))),
            cell(words.of(&allocation.price)),
            cell(words.of(&allocation.covered)),
            cell(words.of(&allocation.exchanged)),
            cell(words.of(&allocation.used)),
            allocation
                .use_until
                .map_or(String::new(), |date| cell(words.date(date))),
            allocation
                .refusal
                .map_or("", L::ACCOUNT.flex_refusal)
                .to_string(),
        ]
    });
    let columns = [
        Column::text(labels.purchase),
        Column::text(labels.service),
        Column::text(labels.year),
        Column::number(labels.price),
        Column::number(labels.by_flex),
        Column::number(labels.given_in_exchange),
        Column::number(labels.used),
        Column::text(labels.use_until),
        Column::text(labels.why_not_all),
    ];
    Table::new(L::ACCOUNT.titles.paid_with_flex, columns, rows)
}

fn caps<L: Tongue>(statement: &FlexStatement, asked: Asked<'_, L>) -> Table
where
    FlexCapOf: Tell<L>,
{
    let (labels, words) = (L::ACCOUNT.headings, asked.words());
    let row = |line: &FlexCapLine| {
        let known = line.left.decided();
        let figure = |of: fn(&FlexCapLeft) -> &Money| {
            known.map_or(String::new(), |known| words.of(of(known)).to_string())
        };
        let remark = match &line.left {
            Outcome::Undetermined(_) => L::ACCOUNT.cap_unknown,
            _ => "",
        };
        let year = line.year.map(|year| cell(words.of(&year)));
        [
            cell(words.of(&line.of)),
            year.unwrap_or_else(|| L::ACCOUNT.whole_term.to_string()),
            cell(words.of(&line.taken)),
            figure(|known| &known.cap),
            figure(|known| &known.left),
            figure(|known| &known.over),
            remark.to_string(),
        ]
    };
    let columns = [
        Column::text(labels.cap_on),
        Column::text(labels.year),
        Column::number(labels.taken),
        Column::number(labels.cap),
        Column::number(labels.left),
        Column::number(labels.over),
        Column::text(""),
    ];
    Table::new(
        L::ACCOUNT.titles.caps,
        columns,
        statement.caps.iter().map(row),
    )
}
