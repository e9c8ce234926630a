-- Who may do what with the plans of one database. For administrators; see the help page „Planai serveryje“.
--
-- Run it with psql in the database of the plans, as its owner or as a superuser, after the program has made the
-- tables, and once more after each upgrade of them. It may be run any number of times.
--
-- Four roles without a password; people get roles of their own and are made members of one of these:
--   planeditor_reader    sees every plan
--   planeditor_remarker  sees every plan, and writes remarks
--   planeditor_own       also edits what it was assigned: the rows of planeditor.assigned say what
--   planeditor_editor    edits everything, begins, archives and deletes plans
-- By which name a role writes into the history may be told in planeditor.signed.
-- Nobody of them can take away a plan for good, or change what stands in the history behind its last entry.

\set ON_ERROR_STOP on
BEGIN;
-- What is not there yet and need not be dropped is no news.
SET LOCAL client_min_messages = warning;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['reader', 'remarker', 'own', 'editor'] LOOP
        IF to_regrole('planeditor_' || name) IS NULL THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', 'planeditor_' || name);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO planeditor_reader', current_database());
END $$;

GRANT planeditor_reader TO planeditor_remarker;
GRANT planeditor_remarker TO planeditor_own, planeditor_editor;

SET LOCAL search_path = planeditor, pg_temp;
REVOKE ALL ON SCHEMA planeditor FROM PUBLIC;
GRANT USAGE ON SCHEMA planeditor TO planeditor_reader;
REVOKE ALL ON ALL TABLES IN SCHEMA planeditor
    FROM PUBLIC, planeditor_reader, planeditor_remarker, planeditor_own, planeditor_editor;

CREATE TABLE IF NOT EXISTS assigned (
    member name NOT NULL,
    plan text NOT NULL,
    item text NOT NULL,
    PRIMARY KEY (member, plan, item)
);
COMMENT ON TABLE assigned IS 'Who edits which item with everything under it; members of planeditor_own';

CREATE TABLE IF NOT EXISTS signed (
    member name NOT NULL,
    author text NOT NULL,
    PRIMARY KEY (member, author)
);
COMMENT ON TABLE signed IS 'What a role is called in the history; one that is not here may be called anything';

-- What the program remembers of plans side by side; it may be lost at any time.
CREATE TABLE IF NOT EXISTS digest (
    plan text PRIMARY KEY,
    revision integer NOT NULL,
    content bigint NOT NULL,
    maker text NOT NULL,
    text text NOT NULL,
    checksum bigint NOT NULL
);
GRANT INSERT, DELETE ON digest TO planeditor_editor;
DO $$
BEGIN
    EXECUTE format(
        'GRANT ALL ON digest, assigned, signed TO %s',
        (SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'planeditor')
    );
END $$;

GRANT SELECT ON ALL TABLES IN SCHEMA planeditor TO planeditor_reader;

-- Every change of a plan raises its revision and is written into its history.
GRANT UPDATE (revision, changed, content, head, checksum) ON plan_entry TO planeditor_remarker;
GRANT INSERT, UPDATE ON operation TO planeditor_remarker;
GRANT INSERT, UPDATE, DELETE ON recommendation TO planeditor_remarker;
GRANT INSERT ON snapshot, taken, identity TO planeditor_remarker;
GRANT INSERT, UPDATE ON state TO planeditor_remarker;
GRANT INSERT, UPDATE ON plan_entry TO planeditor_editor;
GRANT DELETE ON snapshot TO planeditor_editor;

-- The content of a state that is kept goes away by an editor's merges only.
ALTER TABLE state ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON state;
DROP POLICY IF EXISTS added ON state;
DROP POLICY IF EXISTS filled ON state;
DROP POLICY IF EXISTS thinned ON state;
CREATE POLICY seen ON state FOR SELECT USING (true);
CREATE POLICY added ON state FOR INSERT WITH CHECK (true);
CREATE POLICY filled ON state FOR UPDATE TO planeditor_remarker USING (items IS NULL) WITH CHECK (true);
CREATE POLICY thinned ON state FOR UPDATE TO planeditor_editor USING (true);

-- Of the history only the entry is changed that is being typed: the last one.
ALTER TABLE operation ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen ON operation;
DROP POLICY IF EXISTS added ON operation;
DROP POLICY IF EXISTS amended ON operation;
CREATE POLICY seen ON operation FOR SELECT USING (true);
CREATE POLICY added ON operation FOR INSERT WITH CHECK (true);
CREATE POLICY amended ON operation FOR UPDATE
    USING (revision = (SELECT entry.revision FROM plan_entry AS entry WHERE entry.id = operation.plan))
    WITH CHECK (true);

-- Whoever has a name of their own writes into the history by that name alone; an institution may follow it.
CREATE OR REPLACE FUNCTION is_signed(author text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = planeditor, pg_temp AS $$
    SELECT NOT EXISTS (SELECT 1 FROM signed WHERE member = session_user) OR EXISTS (
        SELECT 1 FROM signed
        WHERE member = session_user AND ($1 = signed.author OR starts_with($1, signed.author || ', '))
    )
$$;
DROP POLICY IF EXISTS signed ON operation;
DROP POLICY IF EXISTS still_signed ON operation;
CREATE POLICY signed ON operation AS RESTRICTIVE FOR INSERT WITH CHECK (is_signed(author));
CREATE POLICY still_signed ON operation AS RESTRICTIVE FOR UPDATE USING (is_signed(author));

-- Where each item stands, and whether somebody was assigned it or what is above it.
DO $$
DECLARE
    parts text;
BEGIN
    SELECT string_agg(format('SELECT plan, id, parent FROM %I', items.name), ' UNION ALL ') INTO parts
    FROM (
        SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'planeditor'::regnamespace AND c.relkind = 'r' AND a.attname = 'extra'
    ) AS items;
    EXECUTE 'CREATE OR REPLACE VIEW place AS ' || parts;
END $$;
REVOKE ALL ON place FROM PUBLIC, planeditor_reader;

CREATE OR REPLACE FUNCTION is_assigned(in_plan text, id text, parent text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = planeditor, pg_temp AS $$
    WITH RECURSIVE above (id) AS (
        SELECT $3 COLLATE "C"
        UNION
        SELECT place.parent FROM place JOIN above ON place.id = above.id WHERE place.plan = $1
    )
    SELECT EXISTS (
        SELECT 1 FROM assigned
        WHERE assigned.plan = $1 AND pg_has_role(session_user, to_regrole(quote_ident(assigned.member))::oid, 'MEMBER')
            AND (assigned.item = $2 OR assigned.item IN (SELECT above.id FROM above))
    )
$$;

-- What row-level security would pass over in silence is refused: a checksum of what was not written would do harm.
CREATE OR REPLACE FUNCTION refuse_unassigned() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = planeditor, pg_temp AS $$
BEGIN
    IF pg_has_role(session_user, 'planeditor_own', 'MEMBER')
        AND NOT pg_has_role(session_user, 'planeditor_editor', 'MEMBER')
        AND NOT is_assigned(OLD.plan, OLD.id, OLD.parent)
    THEN
        RAISE insufficient_privilege USING MESSAGE = 'not assigned';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

REVOKE ALL ON FUNCTION refuse_unassigned() FROM PUBLIC;

DO $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'planeditor'::regnamespace AND c.relkind = 'r' AND a.attname = 'extra'
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('DROP POLICY IF EXISTS seen ON %I', name);
        EXECUTE format('DROP POLICY IF EXISTS edited ON %I', name);
        EXECUTE format('DROP POLICY IF EXISTS remarked ON %I', name);
        EXECUTE format('DROP POLICY IF EXISTS own ON %I', name);
        EXECUTE format('DROP TRIGGER IF EXISTS own ON %I', name);
        EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (true)', name);
        IF name = 'recommendation' THEN
            EXECUTE format('CREATE POLICY remarked ON %I TO planeditor_remarker USING (true)', name);
            CONTINUE;
        END IF;
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO planeditor_own, planeditor_editor', name);
        EXECUTE format('CREATE POLICY edited ON %I TO planeditor_editor USING (true)', name);
        EXECUTE format(
            'CREATE POLICY own ON %I TO planeditor_own USING (true) WITH CHECK (is_assigned(plan, id, parent))',
            name
        );
        EXECUTE format(
            'CREATE TRIGGER own BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_unassigned()',
            name
        );
    END LOOP;
END $$;

COMMIT;
