-- What an adviser adds in words to the opening of a file is sealed in its event. A new data key closes it again: only in
-- a transaction that says so, and nothing else of the event changes.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('espace.resealing', true) = 'on' THEN
    IF to_jsonb(OLD) - 'details' = to_jsonb(NEW) - 'details'
      AND OLD.details - 'noteSealed' = NEW.details - 'noteSealed'
      AND OLD.details ? 'noteSealed' AND NEW.details ? 'noteSealed' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit events are append-only';
END $$;
