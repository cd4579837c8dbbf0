using System.Text.Json.Nodes;

namespace CommissioningCases.Domain.Tests.Choice;

/// <summary>What the letter asks before an action, as pages show it and as attempts are refused by it.</summary>
public class ProgrammeRequirementsTests
{
    private static readonly string Service = MadeUp.NationalServices[0];

    private static readonly ActionDefinition<ProgrammeFile>[] Gated =
        [SelectService.Definition, NotifySha.Definition, ShareWithDepartment.Definition, AdoptPack.Definition, GoLive.Definition];

    [Fact]
    public void Of_EveryActionThatTheLetterDoesNotGate_IsEmpty() =>
        ProgrammeActions.All.Except(Gated).ShouldAllBe(action => !AskedOf(action).Any());

    [Fact]
    public void Of_EveryRequirement_IsUnderAClauseThatTheActionSaysItCanBeRefusedUnder() =>
        Gated.ShouldAllBe(action => action.Rule.Requirements.All(requirement => action.Rule.Clauses.Contains(requirement.Clause)));

    [Fact]
    public void AllGroups_CountsThoseEngagedAndPromptsForTheFirstThatIsMissing()
    {
        var story = Given.Programme().WithGroupEngaged("patients").WithGroupEngaged("providers");
        var finding = Find(story, SelectService.Definition).ShouldHaveSingleItem();
        finding.ShouldBeMissing("2 of 5 groups engaged", EngageLocally.Definition, "patient-representatives");
        finding.Evidence.ShouldBe([2, 3]);
        Find(story.Later(-1), SelectService.Definition)[0].Evidence.ShouldBeEmpty();
        Find(Engaged, SelectService.Definition)[0].ShouldBeMet("5 of 5 groups engaged", 2, 3, 4, 5, 6);
    }

    [Fact]
    public void ThreeServices_CountsThoseSelected()
    {
        Find(Engaged.WithServices(2), NotifySha.Definition)[0].ShouldBeMissing("2 of 3 selected", SelectService.Definition);
        Find(Engaged.WithServices(4), NotifySha.Definition)[0].ShouldBeMet("4 of 3 selected", 7, 8, 9, 10);
    }

    [Fact]
    public void ShaNotified_PromptsForItAndCountsFromItsDay()
    {
        Find(Selected, ShareWithDepartment.Definition)[0].ShouldBeMissing("not yet", NotifySha.Definition);
        Find(Notified, ShareWithDepartment.Definition)[0].ShouldBeMet(null, 10);
        Find(Notified.Later(-1), ShareWithDepartment.Definition)[0].IsMet.ShouldBeFalse();
    }

    [Fact]
    public void Packs_AreAvailableFromNovember2011()
    {
        Find(Notified.On(new DateOnly(2011, 10, 31)), AdoptPack.Definition)[0].ShouldBeMissing("possible from 1 November 2011", null);
        Find(Notified.On(ProgrammeRules.PacksAvailable), AdoptPack.Definition)[0].ShouldBeMet(null);
    }

    [Fact]
    public void GoLive_WithNothingInPlace_PromptsForEachWithItsService()
    {
        var findings = Find(Selected.On(new DateOnly(2012, 3, 31)), GoLive.Definition);
        findings[0].ShouldBeMissing("not yet", NotifySha.Definition);
        findings[1].ShouldBeMissing("not yet", AdoptPack.Definition, Service);
        findings[2].ShouldBeMissing("possible from 1 April 2012", null);
        findings[3].ShouldBeMissing("none yet", QualifyProvider.Definition, Service);
        findings[4].ShouldBeMissing("not yet", SetPrice.Definition, Service);
        findings[5].ShouldBeMissing("not yet", ConfirmPrinciples.Definition, Service);
    }

    [Fact]
    public void GoLive_WithEverythingInPlace_RestsOnTheEntries()
    {
        var story = Notified.On(ProgrammeRules.RollOut).WithPack(Service).WithPrice(Service).WithPrice(Service).WithPrinciples(Service).WithQualified(Service).WithQualified(Service, MadeUp.Trust);
        var findings = Find(story, GoLive.Definition);
        findings.ShouldAllBe(finding => finding.IsMet && finding.MetBy == null);
        findings.SelectMany(finding => finding.Evidence).ShouldBe([10, 11, 13, 14, 15, 16], ignoreOrder: true);
        findings[3].Progress.ShouldBe("2 qualified");
    }

    [Fact]
    public void OneQualified_CountsNeitherExistingNorSuspendedNorExpiredProviders()
    {
        var story = Notified.On(ProgrammeRules.RollOut).With("name-existing-provider", new { service = Service, provider = MadeUp.Hospitals })
            .WithQualified(Service).WithSuspended(Service)
            .WithQualified(Service, MadeUp.Trust).WithListing(Service, new { expiresOn = "2012-04-30" }, MadeUp.Trust);
        Find(story, GoLive.Definition)[3].Progress.ShouldBe("1 qualified");
        Find(story.Later(30), GoLive.Definition)[3].Progress.ShouldBe("none yet");
    }

    [Fact]
    public void WhatIsFoundUnmet_IsWhatTheAttemptIsRefusedUnder()
    {
        foreach (var (story, action) in from story in Stories() from action in Gated select (story, action))
        {
            var unmet = AskedOf(action).Zip(Find(story, action)).Where(found => !found.Second.IsMet).ToList();
            switch (story.Try(action.Name, Fields(action)))
            {
                case Decision.Refused refused:
                    refused.Unmet.Select(one => (one.Clause, one.Statement)).ShouldBe(unmet.Select(one => (one.First.Clause, one.First.Statement)));

                    // A refusal may add what is dated after the attempt's day.
                    refused.Unmet.Zip(unmet, (told, found) => (told.Progress ?? "").StartsWith(found.Second.Progress ?? "", StringComparison.Ordinal)).ShouldAllBe(isSame => isSame);
                    break;
                case Decision.Accepted:
                    unmet.ShouldBeEmpty();
                    break;
                case Decision.Invalid invalid:
                    invalid.Fields.ShouldBeSubsetOf(["service", "do", "on"], $"{action}: what is invalid was done already, or has nothing to be done to by that day");
                    break;
            }
        }
    }

    /// <summary>A programme as it grows, and on several days.</summary>
    private static IEnumerable<CaseStory> Stories()
    {
        var live = Notified.On(ProgrammeRules.RollOut).With("share-with-department").WithAllInPlace(Service);
        CaseStory[] stories =
        [
            Given.Programme(), Given.Programme().WithGroupEngaged("patients"), Engaged, Engaged.WithServices(1), Selected, Notified, Notified.WithPrice(Service), Notified.WithQualified(Service),
            live, live.WithSuspended(Service), live.WithoutQualified(Service), live.WithStruck(live.LastRecord), live.With("go-live", new { service = Service }),
        ];
        DateOnly[] days = [Given.ProgrammeOpened.AddDays(30), ProgrammeRules.PacksAvailable.AddDays(-1), ProgrammeRules.PacksAvailable, ProgrammeRules.RollOut.AddDays(-1), ProgrammeRules.RollOut];
        return from story in stories from day in days select story.On(day);
    }

    private static CaseStory Engaged => Given.Programme().Later(30).WithAllGroupsEngaged();

    private static CaseStory Selected => Engaged.WithServices(3);

    private static CaseStory Notified => Selected.WithShaNotified();

    private static JsonObject Fields(ActionDefinition<ProgrammeFile> action) => action == SelectService.Definition ? Examples.Selection(Service) : Examples.Json(new { service = Service });

    /// <summary>What the programme itself must show.</summary>
    private static IEnumerable<Requirement<ProgrammeFile>> AskedOf(ActionDefinition<ProgrammeFile> action) =>
        action.Rule.Requirements.Where(requirement => requirement.AskedOnForm is null);

    private static List<Finding> Find(CaseStory story, ActionDefinition<ProgrammeFile> action)
    {
        var outlook = new Outlook<ProgrammeFile>(story.Programme, story.Day, action.Imagine(story.Programme, (GoLive.ServiceField, Service)), MadeUp.Bodies);
        return [.. AskedOf(action).Select(requirement => requirement.Test(outlook))];
    }
}
