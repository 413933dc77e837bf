-- Decisions of kept incidents have the incident as their subject, so decision_by_subject finds them as well; decisions are
-- stored by the thousand in a second, and each index costs as much as half of the row.
drop index if exists decision_by_incident;
