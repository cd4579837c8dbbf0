using CommissioningCases.Application.Tests.Choice;
using CommissioningCases.Testing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Reference;

/// <summary>A provider that takes on another name is found by both, and everything that names it shows the new one.</summary>
public sealed class RenameProviderTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncDisposable
{
    private const string NewName = "Leicester Partnership and Community NHS Trust";

    private TestApplication? _application;

    public ValueTask DisposeAsync() => _application?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Rename_ShowsTheNewNameEverywhere_AndFindsItByTheFormerOnes()
    {
        var application = await NewAsync();
        var former = (await ProviderAsync(application)).Name;
        var (reference, _) = await application.ApplyForPodiatryAsync();
        await application.AcceptAsync(People.Commissioner, Attempts.On(reference, "name-existing-provider", new { on = "2012-02-01", service = "podiatry", provider = "RT5" }));

        await application.SendAsync(People.Administrator, new RenameProvider("RT5", "Leicester Partnership Trust", "2011-04-01"));
        await application.SendAsync(People.Administrator, new RenameProvider("RT5", $" {NewName} ", "2012-04-01"));

        var provider = await ProviderAsync(application);
        provider.Name.ShouldBe(NewName);
        provider.FormerNames.ShouldBe([former, "Leicester Partnership Trust"]);
        foreach (var name in new[] { NewName, former, "leicester partnership trust" })
        {
            (await application.SendAsync(People.Administrator, new SearchProviders(name, null))).Providers.ShouldContain(found => found.Code == "RT5");
        }

        (await application.WithDatabaseAsync(db => db.Set<ChoiceListing>().Select(listing => listing.ProviderName).ToListAsync())).ShouldBe([NewName]);
        (await application.SendAsync(People.Auditor, new VerifyTrail())).Discrepancies.ShouldBeEmpty();
        var told = await application.WithDatabaseAsync(db => db.ServiceEvents.Where(one => one.Kind == "provider-renamed").OrderBy(one => one.Number).LastAsync());
        told.Subject.ShouldBe("RT5");
    }

    [Fact]
    public async Task AnotherServer_LearnsOfTheName()
    {
        var application = await NewAsync();
        await using var other = new TestApplication(application.ConnectionString);
        (await ProviderAsync(other)).FormerNames.ShouldBeEmpty();

        await application.SendAsync(People.Administrator, new RenameProvider("RT5", NewName, "2012-04-01"));

        (await ProviderAsync(other)).Name.ShouldBe(NewName);
    }

    [Theory]
    [InlineData("", "2012-04-01", "Enter the new name")]
    [InlineData(" -- ", "2012-04-01", "Enter the new name")]
    [InlineData("Two\nlines", "2012-04-01", "New name must be on one line")]
    [InlineData(NewName, "", "Enter the first day of the new name")]
    [InlineData(NewName, "2999-01-01", "First day of the new name cannot be in the future")]
    [InlineData("Leicestershire Partnership NHS Trust", "2012-04-01", "The provider is called so already")]
    public async Task Rename_ThatCannotBe_SaysWhy(string name, string since, string message)
    {
        var application = await NewAsync();

        (await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.Administrator, new RenameProvider("RT5", name, since)))).Errors.Single().ErrorMessage.ShouldBe(message);
    }

    [Fact]
    public async Task Rename_OfNone_IsNotFound()
    {
        var application = await NewAsync();

        await Should.ThrowAsync<NotFoundException>(() => application.SendAsync(People.Administrator, new RenameProvider("NONE", NewName, "2012-04-01")));
    }

    [Theory]
    [InlineData("update provider_names set name = ''")]
    [InlineData("delete from provider_names")]
    public async Task Names_AreNeverChanged(string change)
    {
        var application = await NewAsync();
        await application.SendAsync(People.Administrator, new RenameProvider("RT5", NewName, "2012-04-01"));

        await Should.ThrowAsync<Npgsql.PostgresException>(() => Sql.ExecuteAsync(application.ConnectionString, change));
    }

    private async Task<TestApplication> NewAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    private static async Task<Provider> ProviderAsync(TestApplication application) => (await application.SendAsync(People.Administrator, new GetProvider("RT5"))).Provider;
}
