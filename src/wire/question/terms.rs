//! Reads questions about the days of services, meetings, and what falls due.

use super::data_read;
use crate::{
    engine::{ObligationsRequest, SupportTermsRequest},
    limits::QuarterlyMeetings,
};

data_read!(SupportTermsRequest, QuarterlyMeetings, ObligationsRequest);
