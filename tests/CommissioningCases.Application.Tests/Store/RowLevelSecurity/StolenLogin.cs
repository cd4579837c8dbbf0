using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Store.RowLevelSecurity;

/// <summary>The demonstration, as a service has started on it, and the login of the pages in the hands of somebody who can send any statement.</summary>
public sealed class StolenLogin : IAsyncLifetime
{
    /// <summary>A row of everything that sign-in needs, for one account, which therefore nobody signs in with any more.</summary>
    internal const string SignInRows = """
        insert into "AspNetRoles" ("Id", "Name") values ('00000000-0000-0000-0000-0000000000aa', 'any') on conflict do nothing;
        insert into "AspNetUserRoles" select "Id", '00000000-0000-0000-0000-0000000000aa' from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into "AspNetUserTokens" select "Id", 'app', 'key', 'secret' from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into "AspNetUserPasskeys" ("CredentialId", "UserId", "Data") select 'passkey', "Id", '{}' from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into password_links select "Id", sha256('link'), now() from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into sessions select '00000000-0000-0000-0000-0000000000aa', sha256('session'), "Id", now(), now(), now(), false from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into known_devices select "Id", sha256('device'), 0, null, now() from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into recovery_codes select "Id", sha256('code') from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into calendar_addresses select "Id", sha256('calendar'), now() from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into access_tokens select '00000000-0000-0000-0000-0000000000aa', "Id", 'token', array['cases'], sha256('token'), false, now(), '2030-01-01' from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into used_codes select "Id", '123456', now() from "AspNetUsers" where "UserName" = 'admin@demo.example' on conflict do nothing;
        insert into data_protection_keys (friendly_name, xml) select 'key', '<key/>' where not exists (select from data_protection_keys);
        """;

    private readonly PostgresFixture _postgres = new();

    internal SeparateLogin Login { get; private set; } = null!;

    /// <summary>Leads to the database as whoever owns its tables.</summary>
    internal string Owner => _postgres.ConnectionString;

    public async Task InitializeAsync()
    {
        await _postgres.InitializeSeededAsync(new DateOnly(2013, 3, 1));

        // What nobody may make is said of the database itself, which a copy does not take over.
        await using (var db = CasesDbContextOptions.NewContext(Owner))
        {
            await db.MigrateExclusivelyAsync();
        }

        Login = await SeparateLogin.MakeAsync(Owner);
    }

    public async Task DisposeAsync()
    {
        await Login.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
