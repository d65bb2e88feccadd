//! Critical business events that are planned under Azure Event Management (AEM): how many it takes, and when they are confirmed.

mod dates;

pub(crate) use dates::{days_of_event, last_day_to_confirm, most_days};
