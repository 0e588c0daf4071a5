-- The desk: what helps people at work and is not part of the election. Nothing
-- here is logged, and losing it loses no act.

-- +goose Up
CREATE TABLE session (
    token   {{text}}  NOT NULL,
    commune {{text}}  NOT NULL,
    account {{text}}  NOT NULL,
    data    {{bytes}} NOT NULL,
    expiry  {{int}}   NOT NULL,
    PRIMARY KEY (token)
) {{strict}};

CREATE INDEX session_account ON session (commune, account);
CREATE INDEX session_expiry ON session (expiry);

CREATE TABLE draft (
    commune {{text}} NOT NULL,
    account {{text}} NOT NULL,
    form    {{text}} NOT NULL,
    field   {{text}} NOT NULL,
    value   {{text}} NOT NULL,
    at      {{int}}  NOT NULL,
    PRIMARY KEY (commune, account, form, field)
) {{strict}};

CREATE TABLE challenge (
    commune {{text}}  NOT NULL,
    kind    {{text}}  NOT NULL,
    id      {{text}}  NOT NULL,
    data    {{bytes}} NOT NULL,
    expiry  {{int}}   NOT NULL,
    PRIMARY KEY (commune, kind, id)
) {{strict}};

CREATE INDEX challenge_expiry ON challenge (expiry);

-- subject is an account, an address, or both together.
CREATE TABLE attempt (
    commune  {{text}} NOT NULL,
    subject  {{text}} NOT NULL,
    failures {{int}}  NOT NULL,
    last     {{int}}  NOT NULL,
    PRIMARY KEY (commune, subject)
) {{strict}};

CREATE INDEX attempt_last ON attempt (last);

CREATE TABLE job (
    commune  {{text}}  NOT NULL,
    id       {{text}}  NOT NULL,
    kind     {{text}}  NOT NULL,
    account  {{text}}  NOT NULL,
    state    {{text}}  NOT NULL,
    data     {{bytes}} NOT NULL,
    progress {{int}}   NOT NULL,
    total    {{int}}   NOT NULL,
    result   {{text}}  NOT NULL,
    created  {{int}}   NOT NULL,
    changed  {{int}}   NOT NULL,
    PRIMARY KEY (commune, id)
) {{strict}};

CREATE INDEX job_state ON job (state, created);

CREATE TABLE journal (
    commune {{text}} NOT NULL,
    seq     {{int}}  NOT NULL,
    at      {{int}}  NOT NULL,
    act     {{text}} NOT NULL,
    code    {{text}} NOT NULL,
    account {{text}} NOT NULL,
    device  {{text}} NOT NULL,
    PRIMARY KEY (commune, seq)
) {{strict}};
