using System.Net;
using CommissioningCases.Testing;
using CommissioningCases.Web.Errors;
using CommissioningCases.Web.Tests.Walks;
using Npgsql;

namespace CommissioningCases.Web.Tests.Errors;

/// <summary>The connection to the database is cut while a form is being saved.</summary>
public sealed class OutcomeUnknownTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public async Task Post_WhoseConnectionIsCutWhileItIsSaved_SaysThatNobodyKnows_AndIsRecordedOnceWhenSentAgain()
    {
        using var commissioner = await site.SignInAsync("commissioner");
        var reference = await site.RecordAsync("scenario-1", 1);
        var form = await commissioner.GetAsync($"/cases/{reference}/record/record-concern");
        (string, string)[] typed = [("on.day", "2"), ("on.month", "3"), ("on.year", "2010"), ("text", "Said while the line was cut")];

        Answer cut;
        await using (var other = new NpgsqlConnection(site.ConnectionString))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("select from case_summaries for update", other);
            await hold.ExecuteNonQueryAsync();

            var saving = commissioner.SubmitAsync(form, "Record a concern", typed);
            await EndWhoeverWaitsAsync();
            cut = await saving;
        }

        cut.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        cut.Text("main").ShouldContain("We do not know whether this was saved. Open the case to see; sending it again is safe");
        cut.Text("main").ShouldNotContain("Nothing was saved");

        (await commissioner.SubmitAsync(form, "Record a concern", typed)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await commissioner.SubmitAsync(form, "Record a concern", typed)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Sql.QueryAsync(site.ConnectionString, "select 'once' from entries where fields->>'text' = 'Said while the line was cut'")).ShouldBe(["once"]);
    }

    [Fact]
    public void WhatMayBeRecordedTwice_IsNotSaidToBeSafe() =>
        ErrorPage.OutcomeUnknown(isRecordedOnce: false).Paragraphs[0].ShouldBe("We do not know whether this was saved. Look whether it was before you send it again.");

    /// <summary>Waits until a connection waits for a row, and ends it.</summary>
    private async Task EndWhoeverWaitsAsync()
    {
        const string End = "select pg_terminate_backend(pid)::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while (await Sql.QueryAsync(site.ConnectionString, End) is [])
        {
            await Task.Yield();
        }
    }
}
