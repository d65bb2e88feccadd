//! The order of a scenario.

use std::{fs, path::Path};

use serde_json::{Map, Value, json};

/// The order file that the fields of a scenario describe.
pub(super) fn read(folder: &Path, fields: &Map<String, Value>) -> Result<Value, String> {
    let mut file = match fields.get("order") {
        Some(Value::String(name)) => {
            let path = folder.join(format!("{name}.json"));
            let text = fs::read_to_string(&path).map_err(|_| format!("no order `{name}`"))?;
            serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?
        }
        Some(file @ Value::Object(_)) => file.clone(),
        _ => return Err("`order` is neither a name nor an order file".to_owned()),
    };
    if let Some(patch) = fields.get("patch") {
        if !patch.is_object() {
            return Err("`patch` is no object".to_owned());
        }
        merge(&mut file, patch);
    }
    if let Some(values) = fields.get("set") {
        for (path, value) in values.as_object().ok_or("`set` is no object")? {
            put(&mut file["order"], path, value)?;
        }
    }
    Ok(file)
}

/// RFC 7396.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(fields) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    for (key, value) in fields {
        if value.is_null() {
            target.as_object_mut().and_then(|target| target.remove(key));
        } else {
            merge(&mut target[key], value);
        }
    }
}

/// A step of a path: a field, or an item of a list by its id or its place.
enum Step<'p> {
    Field(&'p str),
    Item(&'p str),
}

/// Puts `value` at `path`; null takes away what is there. An item that no other has the id of is added.
fn put(order: &mut Value, path: &str, value: &Value) -> Result<(), String> {
    let mut steps = steps(path)?;
    let last = steps.pop().ok_or_else(|| format!("`{path}` is no path"))?;
    let mut place = order;
    let mut walked = steps.into_iter().peekable();
    while let Some(step) = walked.next() {
        let is_list = match walked.peek() {
            Some(next) => matches!(next, Step::Item(_)),
            None => matches!(last, Step::Item(_)),
        };
        place = match step {
            Step::Field(name) => {
                if place[name].is_null() {
                    place[name] = if is_list { json!([]) } else { json!({}) };
                }
                &mut place[name]
            }
            Step::Item(id) => {
                let at = position(place, id).ok_or_else(|| format!("no `{id}` in `{path}`"))?;
                &mut place[at]
            }
        };
    }
    match last {
        Step::Field(name) => {
            let fields = place.as_object_mut();
            let fields = fields.ok_or_else(|| format!("`{path}` is in no object"))?;
            if !value.is_null() {
                fields.insert(name.to_owned(), value.clone());
            } else if fields.remove(name).is_none() {
                return Err(format!("nothing at `{path}` to take away"));
            }
        }
        Step::Item(id) => {
            let at = position(place, id);
            let items = place.as_array_mut();
            let items = items.ok_or_else(|| format!("`{path}` is in no list"))?;
            match at {
                Some(at) if value.is_null() => drop(items.remove(at)),
                Some(at) => items[at] = value.clone(),
                None if value.is_null() => return Err(format!("no `{path}` to take away")),
                None => items.push(value.clone()),
            }
        }
    }
    Ok(())
}

fn steps(path: &str) -> Result<Vec<Step<'_>>, String> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let mut names = part.split('[');
        steps.push(Step::Field(names.next().unwrap_or("")));
        for name in names {
            let id = name.strip_suffix(']');
            steps.push(Step::Item(
                id.ok_or_else(|| format!("`{path}` is no path"))?,
            ));
        }
    }
    Ok(steps)
}

fn position(list: &Value, id: &str) -> Option<usize> {
    let items = list.as_array()?;
    let place = id.parse().ok().filter(|place| *place < items.len());
    place.or_else(|| items.iter().position(|item| item["id"] == id))
}
