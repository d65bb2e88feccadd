//! Lists the clauses: a line of JSON with the edition of the services description, then a line for each clause, with what it says and
//! where it stands in the source.

use std::io::{self, Write};

use serde_json::json;
use unified_support::document::{Clause, EDITION};

fn main() -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    writeln!(output, "{}", json!({ "edition": EDITION }))?;
    for clause in Clause::all() {
        let (id, says, passage) = (clause.id(), clause.summary(), clause.passage());
        let line = json!({ "clause": id, "summary": says, "passage": passage });
        writeln!(output, "{line}")?;
    }
    output.flush()
}
