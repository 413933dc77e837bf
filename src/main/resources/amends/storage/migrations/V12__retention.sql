-- Finds the incidents that were resolved long ago, without looking at those that were erased.
create index if not exists incident_by_resolution on incident (erased_at, status, resolved_at);
