-- Run once by a superuser on the primary: the owner, the login of the pages, which owns nothing, and the database. Change both passwords.
create role cases_owner login password 'change-me-3';
create role commissioning_cases login password 'change-me-4';
grant commissioning_cases to cases_owner;
create database cases owner cases_owner encoding 'UTF8' template template0;
