-- Who can open the directory of a cluster without an account: nobody, until one of its commissioners says so.
--   directory CLUSTER    a word of a sight (M0050Sight.sql): what the public address of that cluster's directory shows
create table public_directories (
    cluster text not null,
    is_open boolean not null,
    is_indexed boolean not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint public_directories_pkey primary key (cluster),
    check (is_open or not is_indexed)
);
grant select, insert, update (is_open, is_indexed, changed_at, changed_by) on public_directories to commissioning_cases;

-- Whoever opens such an address sees no more than a reader of the directory, and is nobody: neither accounts nor words of cases are theirs to see, nor mail to send.
create or replace function is_of_a_person(sight text[]) returns boolean language sql immutable parallel safe
return sight <> '{}' and not exists (select from unnest(sight) word where starts_with(word, 'link ') or starts_with(word, 'directory '));

alter table public_directories enable row level security;
create policy in_sight on public_directories for select using (
    (select sight()) && array['all', 'directory ' || cluster]
    or exists (select from choice_programmes p where p.cluster = public_directories.cluster));
create policy added on public_directories for insert with check (
    not (select sight()) && array['union', 'reads'] and exists (select from choice_programmes p where p.cluster = public_directories.cluster));
create policy changed on public_directories for update using (
    not (select sight()) && array['union', 'reads'] and exists (select from choice_programmes p where p.cluster = public_directories.cluster));

alter policy in_sight on choice_listings using (
    (select sight()) && array['all']
    or case_id in (select p.case_id from choice_programmes p)
    or ((select sight()) && array['directory ' || cluster] and live_on is not null and not is_stopped and cluster in (select d.cluster from public_directories d where d.is_open)));
