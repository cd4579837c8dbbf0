-- The log of what was sealed, the tree over it and the seals. Like the trail itself they are only ever added to.

-- Entries of one history that follow one another, and that no seal covered before.
create table seal_leaves (
    position bigint not null check (position >= 0),
    kind text not null,
    chain uuid not null,
    name text not null,
    first bigint not null,
    last bigint not null,
    hashes bytea not null,
    constraint seal_leaves_pkey primary key (position),
    constraint seal_leaves_extent check (octet_length(hashes) = 32 * (last - first + 1))
);

-- No entry is sealed twice, and how far each history was sealed is read from the index alone.
create unique index seal_leaves_chain on seal_leaves (chain, first) include (last);

-- Hashes are packed already.
alter table seal_leaves alter column hashes set storage external;

-- The hashes of complete subtrees, of every eighth height.
create table seal_nodes (
    height smallint not null check (height >= 0),
    index bigint not null check (index >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    constraint seal_nodes_pkey primary key (height, index)
);

create table seals (
    number integer not null check (number > 0),
    origin text not null,
    at timestamp with time zone not null,
    size bigint not null check (size >= 0),
    root bytea not null check (octet_length(root) = 32),
    before bytea not null check (octet_length(before) = 32),
    key_id text not null,
    signature bytea not null,
    constraint seals_pkey primary key (number)
);

create trigger seal_leaves_append_only before update or delete or truncate on seal_leaves
    for each statement execute function refuse_change();
create trigger seal_nodes_append_only before update or delete or truncate on seal_nodes
    for each statement execute function refuse_change();
create trigger seals_append_only before update or delete or truncate on seals
    for each statement execute function refuse_change();

-- Not even a session that replays changes of another server gets around the guards.
alter table seal_leaves enable always trigger seal_leaves_append_only;
alter table seal_nodes enable always trigger seal_nodes_append_only;
alter table seals enable always trigger seals_append_only;

grant select, insert on seal_leaves, seal_nodes, seals to commissioning_cases;

-- A leaf names its history, and is in sight where that is. The hashes of the tree and the seals tell nothing of what they cover.
alter table seal_leaves enable row level security;
create policy in_sight on seal_leaves using (
    current_setting('cases.sees', true) = 'all'
    or (select true from case_histories h where h.id = seal_leaves.chain));
