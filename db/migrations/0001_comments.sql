COMMENT ON COLUMN members.id IS 'derived from the management systems identifier (UUIDv5) | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN members.external_id IS 'the management systems identifier | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.membership_number IS '8 digits, printed on the card | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.nir_sealed IS 'the NIR, AES-256-GCM, this rows id as associated data | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.nir_hash IS 'keyed hash of the NIR, to compare with what is typed | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.last_name IS 'surname | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.first_name IS 'first name | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.born_on IS 'date of birth | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.email IS 'e-mail address given to the mutual | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN members.feed_digest IS 'keyed hash of the feeds row: an unchanged row is not written again | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN members.updated_at IS 'when the feed last changed the row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contracts.id IS 'derived from the management systems identifier (UUIDv5) | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contracts.member_id IS 'whose contract it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.external_id IS 'the management systems identifier | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.nature IS 'individual, optional group or compulsory group | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.product IS 'name of the product | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.level IS 'guarantee level | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.options IS 'options taken | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.responsible IS 'contrat responsable or not | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contracts.employer IS 'employer of a group contract | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.first_subscribed_on IS 'date of the first subscription | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.effective_on IS 'first day of cover | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.renewal IS 'month and day of the échéance | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contracts.ended_on IS 'last day of cover | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN contracts.feed_digest IS 'keyed hash of the feeds row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN contracts.updated_at IS 'when the feed last changed the row | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN accounts.id IS 'random | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN accounts.member_id IS 'whose account it is | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN accounts.email IS 'the identifier; empty until a link sent to it was used, unless the mutual gave it | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN accounts.password_hash IS 'pepper name and bcrypt hash | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN accounts.created_at IS 'when | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN accounts.email_verified_at IS 'when a link sent to the address was last used | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN accounts.activated_at IS 'when the first password was chosen | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN accounts.mail_refused_at IS 'when a mail server last refused the address for good | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN accounts.mail_refusal IS 'its SMTP code | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.id IS 'random | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.account_id IS 'whose link | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN secrets.purpose IS 'what the link does | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.email IS 'the address the link proves, when it is not the accounts yet | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN secrets.hash IS 'SHA-256 of the secret, written when the mail leaves | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.requested_at IS 'when it was asked for | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.expires_at IS 'counted from the mails departure | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.used_at IS 'when it served | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN secrets.cancelled_at IS 'when a newer one replaced it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN sessions.hash IS 'SHA-256 of the id in the cookie | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN sessions.account_id IS 'who is signed in | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN sessions.device_hash IS 'the browser, as in devices | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN sessions.created_at IS 'sign-in; the absolute limit counts from it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN sessions.seen_at IS 'last request; the idle limit counts from it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN sessions.ended_at IS 'when it was ended before its limits | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN sessions.ended_because IS 'why | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN devices.account_id IS 'who signed in | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN devices.hash IS 'SHA-256 of the id in the browsers cookie | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN devices.label IS 'browser and system in words | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN devices.first_seen_at IS 'first sign-in | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN devices.seen_at IS 'last sign-in | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.id IS 'sequence | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.at IS 'when | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.account_id IS 'whose account, when known | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.kind IS 'what happened | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN audit_events.details IS 'ids and codes | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN throttles.key IS 'keyed hash of what was submitted, or of the client address | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN throttles.attempts IS 'since the window began | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN throttles.window_ends_at IS 'when the count starts over | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN throttles.locked_until IS 'no attempt before | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN throttles.allowed IS 'whether the last attempt was | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN captcha_solutions.hash IS 'SHA-256 of a solution already used | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN captcha_solutions.expires_at IS 'when it can be forgotten | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.id IS 'random; makes the Message-ID | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.account_id IS 'who is written to | personal: yes';
--> statement-breakpoint
COMMENT ON COLUMN mails.template IS 'which e-mail | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.secret_id IS 'the link it carries | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.details IS 'what the text needs, never personal | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.requested_at IS 'when it was decided | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.sent_at IS 'when the server took it | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.refused_at IS 'when the server refused it for good | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN mails.refusal IS 'its SMTP code | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN feed_runs.id IS 'random | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN feed_runs.started_at IS 'when | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN feed_runs.finished_at IS 'when; empty while running or after a crash | personal: no';
--> statement-breakpoint
COMMENT ON COLUMN feed_runs.summary IS 'counts by file | personal: no';
--> statement-breakpoint
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
