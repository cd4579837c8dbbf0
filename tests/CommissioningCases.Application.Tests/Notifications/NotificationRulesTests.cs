using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Notifications;

/// <summary>Who is told of what: those whom it concerns, never whoever did it, and nobody who may not see the case.</summary>
public sealed class NotificationRulesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Commissioner = "Person 1";
    private const string Colleague = "Person 2";
    private const string BoardSecretary = "Person 4";
    private const string ShaReviewer = "Person 5";
    private const string UnionRepresentative = "Person 7";

    private ToldPeople _people = null!;
    private string _case = "";

    public async Task InitializeAsync()
    {
        _people = await ToldPeople.StartAsync(postgres);
        _case = (await _people.Application.AcceptAsync(People.Commissioner, Attempts.LogContract())).Case;
        await _people.Application.AcceptAsync(People.Commissioner, Assign(People.Commissioner));
    }

    public async Task DisposeAsync() => await _people.DisposeAsync();

    [Fact]
    public async Task AnOwner_IsToldThatACaseIsGivenToThem_ButNotByThemselves()
    {
        (await _people.ToldOfAsync(People.Commissioner, Assign(People.Colleague))).ShouldBe([$"{Colleague}: assigned"]);
        (await _people.ToldOfAsync(People.Commissioner, Assign(People.Commissioner))).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsPutToTheBoard_ItsSecretaryIsTold_AndTheOwnerWhatItDecided()
    {
        (await _people.ToldOfAsync(People.Commissioner, Attempts.ProposeToContinue(_case, "2012-01-20"))).ShouldBe([$"{BoardSecretary}: answer-asked"]);
        (await _people.ToldOfAsync(People.BoardSecretary, Attempts.Decide(_case, Attempts.DecideContinue, "2012-01-25"))).ShouldBe([$"{Commissioner}: board-decided"]);
    }

    [Fact]
    public async Task WhatTheShaIsAsked_ItsReviewersAreTold_AndTheOwnerTheAnswer()
    {
        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(_case, "request-review", new { on = "2012-01-20", mechanism = "wcc-assurance", question = "Is it fair?" }))).ShouldBe([$"{ShaReviewer}: answer-asked"]);
        (await _people.ToldOfAsync(People.ShaReviewer, Attempts.On(_case, "record-assurance", new { on = "2012-01-25", mechanism = "wcc-assurance", outcome = "not-assured", notes = "It is not" }))).ShouldBe([$"{Commissioner}: answered"]);
    }

    [Fact]
    public async Task OfConditionsThatConcernStaff_UnionsAreTold_AndOfNoOthers()
    {
        var other = Attempts.On(_case, "record-assurance", new { on = "2012-01-25", mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", conditions = "Publish", conditionsDue = "2012-03-01" });
        (await _people.ToldOfAsync(People.ShaReviewer, other)).ShouldBe([$"{Commissioner}: answered"]);

        var number = 0;
        var ofStaff = Attempts.On(_case, "record-assurance", new { on = "2012-01-26", mechanism = "sha-assurance", outcome = "conditional", notes = "Letter", staffConditions = "Meet the staff side", conditionsDue = "2012-03-01" });
        (await _people.ToldOfAsync(async () => number = (await _people.Application.AcceptAsync(People.ShaReviewer, ofStaff)).Number)).ShouldBe([$"{Commissioner}: answered", $"{UnionRepresentative}: staff-conditions", "Person 70: staff-conditions"], ignoreOrder: true);
        var work = await _people.Application.SendAsync(People.UnionRepresentative, new CommissioningCases.Application.Work.GetUnionWork());
        work.Conditions.ShouldHaveSingleItem().Conditions.ShouldBe("Meet the staff side");
        work.ConditionCount.ShouldBe(1);

        (await _people.ToldOfAsync(People.ShaReviewer, Attempts.On(_case, "meet-conditions", new { on = "2012-02-01", record = RecordName.Of(number), reasons = "They met" })))
            .ShouldBe([$"{Commissioner}: answered", $"{UnionRepresentative}: staff-conditions", "Person 70: staff-conditions"], ignoreOrder: true);
        (await _people.Application.SendAsync(People.UnionRepresentative, new CommissioningCases.Application.Work.GetUnionWork())).Conditions.ShouldBeEmpty();
    }

    [Fact]
    public async Task ADispute_TheOwnerIsTold_AndOfTheReply_WhoeverDisputed_AndTheSha()
    {
        var engaged = await _people.Application.AcceptAsync(People.Commissioner, Attempts.On(_case, "record-engagement", new { on = "2012-01-20", with = "staff", party = "UNISON", method = "meeting", summary = "All was agreed" }));
        var record = $"entry-{engaged.Number}";

        (await _people.ToldOfAsync(People.UnionRepresentative, Attempts.On(_case, "staff-side-response", new { on = "2012-02-01", record, union = "UNISON", view = "disputed", account = "Nobody came" }))).ShouldBe([$"{Commissioner}: dispute"]);
        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(_case, "answer-dispute", new { on = "2012-02-05", record, reply = "Here is the list" }))).ShouldBe([$"{ShaReviewer}: dispute", $"{UnionRepresentative}: dispute"]);
        (await _people.ToldOfAsync(People.ShaReviewer, Attempts.On(_case, "settle-dispute", new { on = "2012-02-20", record, outcome = "stands", reasons = "It was signed" }))).ShouldBe([$"{Commissioner}: dispute", $"{UnionRepresentative}: dispute"]);
    }

    [Fact]
    public async Task WhomATextNames_IsTold_IfTheyMaySeeTheCase_AndUnionsOnlyOfWhatTheySeeWhole()
    {
        Attempt Note(string text) => Attempts.On(_case, "add-note", new { on = "2012-01-20", text });

        (await _people.ToldOfAsync(People.Commissioner, Note("Could @person2, or @Person4, look at it? Not name@person5.example, @person1, @person3 or @nobody."))).ShouldBe([$"{Colleague}: mentioned", $"{BoardSecretary}: mentioned"]);
        (await _people.ToldOfAsync(People.Commissioner, Note("For @person7 and @person5."))).ShouldBe([$"{ShaReviewer}: mentioned"]);
        (await _people.ToldOfAsync(People.Commissioner, Attempts.On(_case, "record-engagement", new { on = "2012-01-21", with = "staff", party = "UNISON", method = "meeting", summary = "As @person7 said" })))
            .ShouldBe([$"{UnionRepresentative}: mentioned"]);
    }

    [Fact]
    public async Task WhereNobodyLooksAfterACaseWhoCould_AllCommissionersOfItsTrustAreTold()
    {
        await _people.Application.AcceptAsync(People.Commissioner, Attempts.ProposeToContinue(_case, "2012-01-20"));
        await _people.ChangeAsync(People.Commissioner, "\"IsDisabled\" = true");

        (await _people.ToldOfAsync(People.BoardSecretary, Attempts.Decide(_case, Attempts.DecideContinue, "2012-01-25"))).ShouldBe([$"{Colleague}: board-decided"]);
    }

    [Fact]
    public async Task WhatTheLetterRefuses_NobodyIsToldOf() => (await _people.ToldOfAsync(async () =>
        (await _people.Application.SendAsync(People.Commissioner, Attempts.On(_case, "take-step", new { on = "2012-01-20", step = Attempts.DecideContinue }))).ShouldBeOfType<AttemptResult.Refused>())).ShouldBeEmpty();

    [Fact]
    public async Task WhatIsImported_NobodyIsToldOf()
    {
        var attempt = Attempts.ProposeToContinue(_case, "2012-01-20");

        (await _people.ToldOfAsync(() => _people.Application.SendAsync(Person.Operator, new ImportAttempt(_case, attempt.Do, attempt.Fields, attempt.AttemptId)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task SeveralOfAKindInOneAct_AreToldOnce()
    {
        PartOfAct[] parts = [.. ((string[])["wcc-assurance", "sha-assurance"]).Select(mechanism => new PartOfAct("request-review", Attempts.On(_case, "request-review", new { on = "2012-01-20", mechanism, question = "Is it fair?" }).Fields))];

        (await _people.ToldOfAsync(async () =>
            (await _people.Application.SendAsync(People.Commissioner, new AttemptTogether(_case, parts, Guid.NewGuid(), null))).ShouldBeOfType<AttemptResult.Accepted>())).ShouldBe([$"{ShaReviewer}: answer-asked"]);
    }

    [Fact]
    public async Task ARepeat_TellsNobodyAgain()
    {
        var attempt = Attempts.ProposeToContinue(_case, "2012-01-20");
        await _people.Application.AcceptAsync(People.Commissioner, attempt);

        (await _people.ToldOfAsync(People.Commissioner, attempt)).ShouldBeEmpty();
    }

    [Fact]
    public void WhatUnionsAreToldOf_TheySeeWhole()
    {
        string[] toUnions = [AnswerDispute.Definition.Name, SettleDispute.Definition.Name];

        CaseActions.All.Where(action => toUnions.Contains(action.Name)).ShouldAllBe(action => action.UnionsSee.IsAll);
        NotificationRules.All.Select(rule => rule.Action).ShouldAllBe(name => CaseActions.All.Any(action => action.Name == name) || ProgrammeActions.All.Any(action => action.Name == name) || ContractActions.All.Any(action => action.Name == name));
    }

    private Attempt Assign(Person owner) => Attempts.On(_case, "assign-owner", new { on = "2012-01-15", owner = owner.UserName });
}
