using System.Text;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Verification;

/// <summary>The signed document of a strategy's sign-off is kept with it, read back as it was sent, and hashed again when the trail is verified.</summary>
public sealed class VerifyStrategyDocumentsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string WithoutGuards = "alter table strategy_sign_offs disable trigger all; alter table strategy_document_parts disable trigger all;";
    private const string Document = "The document of sign-off 1 of the strategy of 5PR was changed: its hash is not that of what it holds.";
    private const string SignOff = "Sign-off 1 of the strategy of 5PR was changed: its hash is not the one on the service log.";

    [Fact]
    public async Task ADocument_IsReadAsItWasSent_ByThoseWhoSeeTheSignOff()
    {
        await using var application = await SignedAsync();

        foreach (var person in new[] { People.ShaReviewer, People.Commissioner, People.BoardSecretary, People.Auditor })
        {
            await using var scope = application.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
            var opened = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new OpenStrategyDocument(People.Pct, 1));
            using var reader = new StreamReader(opened.Content);
            (opened.Document.Name, opened.Document.Size, await reader.ReadToEndAsync()).ShouldBe(("plan.txt", Text.Length, Text), person.Name);
        }

        foreach (var stranger in new[] { People.StrangeShaReviewer, People.Stranger })
        {
            await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(stranger, new OpenStrategyDocument(People.Pct, 1)));
        }

        (await application.AsAsync(People.UnionRepresentative, db => Task.FromResult(db.StrategyDocumentParts.Count()))).ShouldBe(0);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatWasSentTwice_IsRecordedOnce()
    {
        await using var application = await SignedAsync();

        await SignAsync(application);

        (await application.SendAsync(People.ShaReviewer, new GetTrustStrategy(People.Pct))).SignOffs.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("update strategy_document_parts set content = 'x' where part = 0", Document)]
    [InlineData("delete from strategy_document_parts", Document)]
    [InlineData("update strategy_sign_offs set sha256 = sha256('x')", Document)]
    [InlineData("update strategy_sign_offs set sha256 = sha256('x')", SignOff)]
    [InlineData("update strategy_sign_offs set file_name = 'other.txt'", SignOff)]
    public async Task WhatWasTamperedWith_IsNamed(string cheat, string what)
    {
        await using var application = await SignedAsync();

        await Sql.ExecuteAsync(application.ConnectionString, WithoutGuards + cheat);

        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.Select(found => found.ToString()).ShouldContain(what);
    }

    /// <summary>Longer than a part.</summary>
    private static string Text { get; } = string.Concat(Enumerable.Repeat("The strategy was signed off. ", 12_000));

    private static async Task SignAsync(TestApplication application)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        await application.SendAsync(People.ShaReviewer, new SignOffStrategy(People.Pct, "2013-02-01", "2014-02-01", "Board paper 12", "plan.txt", content, 0));
    }

    private async Task<TestApplication> SignedAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        await SignAsync(application);
        return application;
    }
}
