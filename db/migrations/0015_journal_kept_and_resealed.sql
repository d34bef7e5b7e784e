-- The journal is never changed, but in a transaction that says why. Retention takes out what is too old. A new data key
-- closes again what an adviser adds in words to the opening of a file: nothing else of the event changes.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('espace.retention', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND current_setting('espace.resealing', true) = 'on' THEN
    IF to_jsonb(OLD) - 'details' = to_jsonb(NEW) - 'details'
      AND OLD.details - 'noteSealed' = NEW.details - 'noteSealed'
      AND OLD.details ? 'noteSealed' AND NEW.details ? 'noteSealed' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit events are append-only';
END $$;
