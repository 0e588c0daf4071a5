-- What an announcement made public, as its act froze it. entry is that act's number
-- in the log: a checkpoint of a greater size covers it.

-- +goose Up
CREATE TABLE publication (
    commune  {{text}}  NOT NULL,
    election {{text}}  NOT NULL,
    level    {{text}}  NOT NULL,
    version  {{int}}   NOT NULL CHECK (version > 0),
    state    {{text}}  NOT NULL,
    entry    {{int}}   NOT NULL CHECK (entry >= 0),
    model    {{text}}  NOT NULL,
    ended_at {{int}}   NOT NULL,
    salt     {{bytes}} NOT NULL,
    PRIMARY KEY (commune, election, level, version),
    FOREIGN KEY (commune, election, level, version)
        REFERENCES announcement (commune, election, level, version)
) {{strict}};
