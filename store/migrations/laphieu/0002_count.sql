-- The count desk: what is set up before an election, the count sheets with every
-- reading of them, and what people decided, confirmed and announced. Lists of
-- numbers are texts with one space between two; lists of names have one line
-- each. No table has an index by account: an account that did something here is
-- never deleted, and one that did nothing is looked for once.

-- +goose Up
CREATE TABLE election_stage (
    commune  {{text}} NOT NULL,
    election {{text}} NOT NULL,
    stage    {{text}} NOT NULL CHECK (stage IN ('preparing', 'counting', 'closed', 'archived')),
    PRIMARY KEY (commune, election),
    FOREIGN KEY (commune, election) REFERENCES election (commune, id)
) {{strict}};

CREATE TABLE level_contest (
    commune    {{text}} NOT NULL,
    election   {{text}} NOT NULL,
    level      {{text}} NOT NULL,
    title      {{text}} NOT NULL,
    colour     {{text}} NOT NULL,
    decided_by {{text}} NOT NULL,
    PRIMARY KEY (commune, election, level),
    FOREIGN KEY (commune, election) REFERENCES election (commune, id)
) {{strict}};

CREATE TABLE polling_area (
    commune  {{text}} NOT NULL,
    election {{text}} NOT NULL,
    area     {{text}} NOT NULL,
    position {{int}}  NOT NULL CHECK (position > 0),
    villages {{text}} NOT NULL,
    venue    {{text}} NOT NULL,
    PRIMARY KEY (commune, election, area),
    FOREIGN KEY (commune, election) REFERENCES election (commune, id)
) {{strict}};

CREATE TABLE constituency (
    commune      {{text}} NOT NULL,
    election     {{text}} NOT NULL,
    level        {{text}} NOT NULL,
    constituency {{text}} NOT NULL,
    position     {{int}}  NOT NULL CHECK (position > 0),
    name         {{text}} NOT NULL,
    seats        {{int}}  NOT NULL CHECK (seats > 0),
    PRIMARY KEY (commune, election, level, constituency),
    FOREIGN KEY (commune, election, level) REFERENCES level_contest (commune, election, level)
) {{strict}};

-- An area votes in one constituency of each level.
CREATE TABLE constituency_area (
    commune      {{text}} NOT NULL,
    election     {{text}} NOT NULL,
    level        {{text}} NOT NULL,
    area         {{text}} NOT NULL,
    constituency {{text}} NOT NULL,
    PRIMARY KEY (commune, election, level, area),
    FOREIGN KEY (commune, election, area) REFERENCES polling_area (commune, election, area),
    FOREIGN KEY (commune, election, level, constituency) REFERENCES constituency (commune, election, level, constituency)
) {{strict}};

CREATE TABLE nominee (
    commune      {{text}}  NOT NULL,
    election     {{text}}  NOT NULL,
    level        {{text}}  NOT NULL,
    constituency {{text}}  NOT NULL,
    candidate    {{text}}  NOT NULL,
    position     {{int}}   NOT NULL CHECK (position > 0),
    name         {{text}}  NOT NULL,
    sex          {{text}}  NOT NULL,
    born         {{text}}  NOT NULL,
    struck       {{int}}   NOT NULL CHECK (struck IN (0, 1)),
    struck_by    {{text}}  NOT NULL,
    particulars  {{text}}  NOT NULL,
    salt         {{bytes}} NOT NULL,
    PRIMARY KEY (commune, election, level, constituency, candidate),
    FOREIGN KEY (commune, election, level, constituency) REFERENCES constituency (commune, election, level, constituency)
) {{strict}};

CREATE TABLE body_member (
    commune  {{text}}  NOT NULL,
    election {{text}}  NOT NULL,
    body     {{text}}  NOT NULL,
    place    {{text}}  NOT NULL,
    position {{int}}   NOT NULL CHECK (position > 0),
    name     {{text}}  NOT NULL,
    title    {{text}}  NOT NULL,
    office   {{text}}  NOT NULL,
    phone    {{text}}  NOT NULL,
    salt     {{bytes}} NOT NULL,
    PRIMARY KEY (commune, election, body, place, position),
    FOREIGN KEY (commune, election) REFERENCES election (commune, id)
) {{strict}};

CREATE TABLE balloting (
    commune      {{text}} NOT NULL,
    election     {{text}} NOT NULL,
    level        {{text}} NOT NULL,
    constituency {{text}} NOT NULL,
    round        {{int}}  NOT NULL CHECK (round > 0),
    kind         {{text}} NOT NULL,
    seats        {{int}}  NOT NULL CHECK (seats > 0),
    day          {{text}} NOT NULL,
    areas        {{text}} NOT NULL,
    candidates   {{text}} NOT NULL,
    document     {{text}} NOT NULL,
    PRIMARY KEY (commune, election, level, constituency, round),
    FOREIGN KEY (commune, election, level, constituency) REFERENCES constituency (commune, election, level, constituency)
) {{strict}};

-- The sheet as it stands. Its figures are those that two people agree on: no
-- other state than these two has any. total is the sum of votes.
CREATE TABLE sheet (
    commune      {{text}} NOT NULL,
    election     {{text}} NOT NULL,
    level        {{text}} NOT NULL,
    constituency {{text}} NOT NULL,
    round        {{int}}  NOT NULL,
    area         {{text}} NOT NULL,
    version      {{int}}  NOT NULL CHECK (version > 0),
    state        {{text}} NOT NULL CHECK (state IN
        ('awaited', 'entered_once', 'awaits_second', 'differs', 'awaits_third', 'returned', 'agreed', 'reopened')),
    listed       {{int}}  NOT NULL CHECK (listed >= 0),
    voted        {{int}}  NOT NULL CHECK (voted >= 0),
    issued       {{int}}  NOT NULL CHECK (issued >= 0),
    collected    {{int}}  NOT NULL CHECK (collected >= 0),
    valid        {{int}}  NOT NULL CHECK (valid >= 0),
    invalid      {{int}}  NOT NULL CHECK (invalid >= 0),
    votes        {{text}} NOT NULL,
    total        {{int}}  NOT NULL CHECK (total >= 0),
    kept         {{text}} NOT NULL,
    changed_at   {{int}}  NOT NULL,
    CHECK (state IN ('agreed', 'returned') OR (listed = 0 AND voted = 0 AND issued = 0 AND collected = 0
        AND valid = 0 AND invalid = 0 AND votes = '' AND total = 0 AND kept = '')),
    PRIMARY KEY (commune, election, level, constituency, round, area),
    FOREIGN KEY (commune, election, level, constituency, round)
        REFERENCES balloting (commune, election, level, constituency, round),
    FOREIGN KEY (commune, election, area) REFERENCES polling_area (commune, election, area)
) {{strict}};

CREATE TABLE reading (
    commune      {{text}} NOT NULL,
    election     {{text}} NOT NULL,
    level        {{text}} NOT NULL,
    constituency {{text}} NOT NULL,
    round        {{int}}  NOT NULL,
    area         {{text}} NOT NULL,
    version      {{int}}  NOT NULL CHECK (version > 0),
    number       {{int}}  NOT NULL CHECK (number > 0),
    reader       {{int}}  NOT NULL CHECK (reader > 0),
    account      {{text}} NOT NULL,
    session      {{text}} NOT NULL,
    at           {{int}}  NOT NULL,
    asked        {{text}} NOT NULL,
    as_paper     {{int}}  NOT NULL CHECK (as_paper IN (0, 1)),
    listed       {{int}}  NOT NULL CHECK (listed >= 0),
    voted        {{int}}  NOT NULL CHECK (voted >= 0),
    issued       {{int}}  NOT NULL CHECK (issued >= 0),
    collected    {{int}}  NOT NULL CHECK (collected >= 0),
    valid        {{int}}  NOT NULL CHECK (valid >= 0),
    invalid      {{int}}  NOT NULL CHECK (invalid >= 0),
    votes        {{text}} NOT NULL,
    kept         {{text}} NOT NULL,
    PRIMARY KEY (commune, election, level, constituency, round, area, version, number),
    FOREIGN KEY (commune, election, level, constituency, round, area)
        REFERENCES sheet (commune, election, level, constituency, round, area),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{strict}};

CREATE TABLE explanation (
    commune      {{text}}  NOT NULL,
    election     {{text}}  NOT NULL,
    level        {{text}}  NOT NULL,
    constituency {{text}}  NOT NULL,
    round        {{int}}   NOT NULL,
    area         {{text}}  NOT NULL,
    version      {{int}}   NOT NULL CHECK (version > 0),
    rule         {{text}}  NOT NULL,
    fields       {{text}}  NOT NULL,
    text         {{text}}  NOT NULL,
    account      {{text}}  NOT NULL,
    at           {{int}}   NOT NULL,
    salt         {{bytes}} NOT NULL,
    PRIMARY KEY (commune, election, level, constituency, round, area, version, rule, fields),
    FOREIGN KEY (commune, election, level, constituency, round, area)
        REFERENCES sheet (commune, election, level, constituency, round, area),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{strict}};

CREATE TABLE decision (
    commune      {{text}}  NOT NULL,
    election     {{text}}  NOT NULL,
    level        {{text}}  NOT NULL,
    constituency {{text}}  NOT NULL,
    round        {{int}}   NOT NULL,
    number       {{int}}   NOT NULL CHECK (number > 0),
    kind         {{text}}  NOT NULL,
    candidates   {{text}}  NOT NULL,
    areas        {{text}}  NOT NULL,
    refuses      {{int}}   NOT NULL CHECK (refuses IN (0, 1)),
    document     {{text}}  NOT NULL,
    account      {{text}}  NOT NULL,
    at           {{int}}   NOT NULL,
    salt         {{bytes}} NOT NULL,
    PRIMARY KEY (commune, election, level, constituency, round, number),
    FOREIGN KEY (commune, election, level, constituency, round)
        REFERENCES balloting (commune, election, level, constituency, round),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{strict}};

-- One outcome of a balloting stands at most, and no ended one is without its end.
-- Its rows are long and few.
CREATE TABLE outcome (
    commune      {{text}}  NOT NULL,
    election     {{text}}  NOT NULL,
    level        {{text}}  NOT NULL,
    constituency {{text}}  NOT NULL,
    round        {{int}}   NOT NULL,
    version      {{int}}   NOT NULL CHECK (version > 0),
    state        {{text}}  NOT NULL CHECK (state IN ('standing', 'withdrawn', 'superseded')),
    question     {{text}}  NOT NULL,
    answer       {{text}}  NOT NULL,
    account      {{text}}  NOT NULL,
    at           {{int}}   NOT NULL,
    ended_at     {{int}}   NOT NULL,
    ended        {{text}}  NOT NULL,
    salt         {{bytes}} NOT NULL,
    CHECK ((state = 'standing') = (ended_at = 0)),
    PRIMARY KEY (commune, election, level, constituency, round, version),
    FOREIGN KEY (commune, election, level, constituency, round)
        REFERENCES balloting (commune, election, level, constituency, round),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{wide}};

CREATE TABLE announcement (
    commune  {{text}} NOT NULL,
    election {{text}} NOT NULL,
    level    {{text}} NOT NULL,
    version  {{int}}  NOT NULL CHECK (version > 0),
    state    {{text}} NOT NULL CHECK (state IN ('standing', 'withdrawn', 'superseded')),
    document {{text}} NOT NULL,
    day      {{text}} NOT NULL,
    account  {{text}} NOT NULL,
    at       {{int}}  NOT NULL,
    ended_at {{int}}  NOT NULL,
    ended    {{text}} NOT NULL,
    CHECK ((state = 'standing') = (ended_at = 0)),
    PRIMARY KEY (commune, election, level, version),
    FOREIGN KEY (commune, election, level) REFERENCES level_contest (commune, election, level),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{strict}};

CREATE UNIQUE INDEX outcome_stands ON outcome (commune, election, level, constituency, round) WHERE state = 'standing';
CREATE UNIQUE INDEX announcement_stands ON announcement (commune, election, level) WHERE state = 'standing';
