-- Bodies added to those built in. A Primary Care Trust and its provider services have the same code.
create table organisations (
    kind text not null,
    code text not null,
    name text not null,
    provider_kind text,
    sha text,
    members text[] not null,
    constraint organisations_pkey primary key (kind, code)
);
