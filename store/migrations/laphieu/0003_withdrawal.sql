-- What was recorded by mistake and taken back: the decision of this number, or with
-- number 0 a further round of voting itself. The rows it speaks of stay as they are.

-- +goose Up
CREATE TABLE withdrawal (
    commune      {{text}}  NOT NULL,
    election     {{text}}  NOT NULL,
    level        {{text}}  NOT NULL,
    constituency {{text}}  NOT NULL,
    round        {{int}}   NOT NULL,
    number       {{int}}   NOT NULL CHECK (number >= 0),
    reason       {{text}}  NOT NULL,
    account      {{text}}  NOT NULL,
    at           {{int}}   NOT NULL,
    salt         {{bytes}} NOT NULL,
    CHECK (number > 0 OR round > 1),
    PRIMARY KEY (commune, election, level, constituency, round, number),
    FOREIGN KEY (commune, election, level, constituency, round)
        REFERENCES balloting (commune, election, level, constituency, round),
    FOREIGN KEY (commune, account) REFERENCES account (commune, id)
) {{strict}};
