-- The ground: communes, elections, people, and the log over all of them.
-- Every key and every foreign key begins with the commune, so that no row can
-- refer to another commune's. Instants are milliseconds since 1970, UTC.

-- +goose Up
CREATE TABLE commune (
    commune  {{text}} NOT NULL,
    name     {{text}} NOT NULL,
    kind     {{text}} NOT NULL,
    district {{text}} NOT NULL,
    province {{text}} NOT NULL,
    PRIMARY KEY (commune)
) {{strict}};

CREATE TABLE election (
    commune      {{text}} NOT NULL REFERENCES commune (commune),
    id           {{text}} NOT NULL,
    name         {{text}} NOT NULL,
    law          {{text}} NOT NULL,
    day          {{text}} NOT NULL,
    practice     {{int}}  NOT NULL CHECK (practice IN (0, 1)),
    made_up      {{int}}  NOT NULL CHECK (made_up IN (0, 1)),
    clock_offset {{int}}  NOT NULL,
    PRIMARY KEY (commune, id)
) {{strict}};

CREATE TABLE setting (
    commune  {{text}} NOT NULL,
    election {{text}} NOT NULL,
    key      {{text}} NOT NULL,
    value    {{text}} NOT NULL,
    PRIMARY KEY (commune, election, key),
    FOREIGN KEY (commune, election) REFERENCES election (commune, id)
) {{strict}};

CREATE TABLE text (
    commune {{text}} NOT NULL REFERENCES commune (commune),
    key     {{text}} NOT NULL,
    value   {{text}} NOT NULL,
    PRIMARY KEY (commune, key)
) {{strict}};

CREATE TABLE account (
    commune  {{text}}  NOT NULL REFERENCES commune (commune),
    id       {{text}}  NOT NULL,
    login    {{text}}  NOT NULL,
    name     {{text}}  NOT NULL,
    disabled {{int}}   NOT NULL CHECK (disabled IN (0, 1)),
    salt     {{bytes}} NOT NULL,
    PRIMARY KEY (commune, id),
    UNIQUE (commune, login)
) {{strict}};

CREATE TABLE account_secret (
    commune        {{text}}  NOT NULL,
    account        {{text}}  NOT NULL,
    password       {{text}}  NOT NULL,
    totp           {{bytes}} NOT NULL,
    totp_confirmed {{int}}   NOT NULL CHECK (totp_confirmed IN (0, 1)),
    must_change    {{int}}   NOT NULL CHECK (must_change IN (0, 1)),
    salt           {{bytes}} NOT NULL,
    PRIMARY KEY (commune, account),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{strict}};

-- An empty election means every election of the commune: the foreign key looks
-- at the generated column, which is NULL then.
CREATE TABLE role_grant (
    commune     {{text}} NOT NULL,
    account     {{text}} NOT NULL,
    role        {{text}} NOT NULL,
    election    {{text}} NOT NULL,
    area        {{text}} NOT NULL,
    village     {{text}} NOT NULL,
    in_election {{text}} GENERATED ALWAYS AS (NULLIF(election, '')) STORED,
    PRIMARY KEY (commune, account, role, election, area, village),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id),
    FOREIGN KEY (commune, in_election) REFERENCES election (commune, id)
) {{strict}};

CREATE INDEX role_grant_election ON role_grant (commune, in_election);

-- The right edge of each commune's tree. Its row is the commune's write lock on
-- PostgreSQL.
CREATE TABLE log_head (
    commune {{text}}  NOT NULL REFERENCES commune (commune),
    size    {{int}}   NOT NULL,
    edge    {{bytes}} NOT NULL,
    PRIMARY KEY (commune)
) {{strict}};

-- body is what the leaf hashes. request and answer serve a repeated form and
-- are forgotten after a while: they are not part of what is proved.
CREATE TABLE log (
    commune {{text}}  NOT NULL REFERENCES commune (commune),
    seq     {{int}}   NOT NULL,
    account {{text}}  NOT NULL,
    key     {{text}}  NOT NULL,
    at      {{int}}   NOT NULL,
    leaf    {{bytes}} NOT NULL,
    body    {{bytes}} NOT NULL,
    request {{bytes}},
    answer  {{bytes}},
    PRIMARY KEY (commune, seq),
    UNIQUE (commune, account, key)
) {{wide}};

CREATE TABLE checkpoint (
    commune {{text}}  NOT NULL REFERENCES commune (commune),
    size    {{int}}   NOT NULL,
    root    {{bytes}} NOT NULL,
    note    {{text}}  NOT NULL,
    at      {{int}}   NOT NULL,
    PRIMARY KEY (commune, size)
) {{strict}};
