using System.Text;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Cases;

/// <summary>What was recorded within a day of a password link that somebody else had made for the account is marked.</summary>
public sealed class PasswordLinkMarkTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task ADecisionWithinADayOfALink_IsMarked_AndOneAfterIsNot()
    {
        await using var application = await WithSecretaryAsync();
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        var before = await DecideAsync(application, reference, "deferred");
        application.Clock.Advance(TimeSpan.FromMinutes(1));
        await application.SendAsync(People.Administrator, new ResetPassword(People.BoardSecretary.Id));
        application.Clock.Advance(TimeSpan.FromHours(23));
        var within = await DecideAsync(application, reference, "deferred");
        application.Clock.Advance(TimeSpan.FromHours(2));
        var after = await DecideAsync(application, reference, "approved");

        (await application.SendAsync(People.Auditor, new GetCase(reference))).PasswordLinks.ShouldBe(new Dictionary<int, string> { [within] = People.Administrator.Name });
        (await application.SendAsync(People.ShaReviewer, new GetCase(reference))).PasswordLinks.Keys.ShouldBe([within]);
        (await application.SendAsync(People.UnionRepresentative, new GetCase(reference))).PasswordLinks.ShouldBeEmpty();
        (await application.SendAsync(People.Department, new GetCase(reference))).PasswordLinks.ShouldBeEmpty("it concerns the security of an account");
        (await application.SendAsync(People.Department, new ListBoardDecisions())).Page.Rows.ShouldAllBe(row => row.PasswordLinkBy == null);
        (await application.SendAsync(People.Auditor, new ListBoardDecisions())).Page.Rows.ToDictionary(row => row.Number, row => row.PasswordLinkBy)
            .ShouldBe(new Dictionary<int, string?> { [before] = null, [within] = People.Administrator.Name, [after] = null }, ignoreOrder: true);
    }

    [Fact]
    public async Task ADayCountsFromTheUseOfTheLink_Too()
    {
        await using var application = await WithSecretaryAsync();
        var reference = (await application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(reference, "2012-01-20"));
        var link = await application.SendAsync(People.Administrator, new ResetPassword(People.BoardSecretary.Id));
        application.Clock.Advance(TimeSpan.FromHours(23));
        (await application.SendAsync(null, new UsePasswordLink(link!.User, link.Code, "three random words"))).ShouldBeTrue();
        application.Clock.Advance(TimeSpan.FromHours(23));

        var decided = await DecideAsync(application, reference, "approved");

        (await application.SendAsync(People.Auditor, new GetCase(reference))).PasswordLinks.Keys.ShouldBe([decided]);
    }

    [Fact]
    public async Task ALinkIsGoodForADay()
    {
        await using var application = await WithSecretaryAsync();
        var link = await application.SendAsync(People.Administrator, new ResetPassword(People.BoardSecretary.Id));
        application.Clock.Advance(TimeSpan.FromHours(23));
        (await application.SendAsync(null, new CheckPasswordLink(link!.User, link.Code))).ShouldBe(People.BoardSecretary.UserName);

        application.Clock.Advance(TimeSpan.FromHours(1));

        (await application.SendAsync(null, new CheckPasswordLink(link.User, link.Code))).ShouldBeNull();
    }

    [Fact]
    public async Task TheDepartmentsTableOfDecisions_HasNoSuchColumn()
    {
        await using var application = await WithSecretaryAsync();

        (await HeadingsAsync(application, People.Auditor)).ShouldContain("Within a day of a password link by");
        (await HeadingsAsync(application, People.Department)).ShouldNotContain("password link");
    }

    private static async Task<string> HeadingsAsync(TestApplication application, Person person)
    {
        using var output = new MemoryStream();
        await application.SendAsync(person, new ExportBoardDecisions(new BoardDecisionFilter(), output) { Format = TableFormat.Csv });
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<int> DecideAsync(TestApplication application, string reference, string decision) =>
        (await application.AcceptAsync(People.BoardSecretary, Attempts.Decide(reference, Attempts.DecideContinue, "2012-01-25", decision))).Number;

    private async Task<TestApplication> WithSecretaryAsync()
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync());
        await application.WithDatabaseAsync(db =>
        {
            var secretary = People.BoardSecretary.ToUser();
            (secretary.Email, secretary.SecurityStamp, secretary.PasswordHash) = (secretary.UserName, "stamp", "hash");
            db.Users.Add(secretary);
            return db.SaveChangesAsync();
        });
        return application;
    }
}
