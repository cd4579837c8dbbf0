namespace CommissioningCases.Application.Tests.Correspondence;

/// <summary>Each kind of letter, filled from the cases of the demonstration.</summary>
public sealed class LetterKindTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly Lazy<IReadOnlyList<CaseFile>> Files = new(Decide);

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(kind => kind.Name)];

    private static KnownBodies Bodies { get; } = new(
        DemonstrationBodies.Pcts,
        DemonstrationBodies.Providers,
        DemonstrationBodies.Clusters,
        ReferenceData.BuiltIn.Bodies.NationalServices,
        ReferenceData.BuiltIn.Bodies.Unions);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheTextItCameWith_HasKnownWordsAlone_AndIsFilledFromARealCase(string name)
    {
        var kind = LetterKinds.Find(name)!;
        LetterTemplate.FaultsOf(kind.Original.Heading, kind).ShouldBeEmpty();
        LetterTemplate.FaultsOf(kind.Original.Text, kind).ShouldBeEmpty();
        kind.Original.Text.Length.ShouldBeLessThan(ChangeLetterTemplate.LongestText);

        var letters = Letters(kind);

        letters.ShouldNotBeEmpty();
        foreach (var letter in letters)
        {
            (letter.Heading + letter.Text).ShouldNotContain("{");
            letter.Text.ShouldContain(kind.Clause.Text);
        }

        letters.ShouldContain(letter => !letter.Text.Contains(": not recorded]"), "one of them has all that there is to say");
    }

    [Fact]
    public void AFormalChance_SaysWhatIsExpected_ByWhen_AndHowItIsJudged()
    {
        var letter = Letters(LetterKinds.Find("formal-chance")!).Single(one => one.Text.Contains("its first formal chance to improve Community podiatry"));

        letter.Heading.ShouldBe("Community podiatry: first formal chance to improve");
        letter.Text.ShouldContain("It runs until 30 December 2025.");
        letter.Text.ShouldContain("Reach 60% healing and a median first wait of 18 days, with satisfaction at 80%.");
        letter.Text.ShouldContain("\nPatients satisfied or very satisfied: from 61% to 80%\n");
        letter.Text.ShouldEndWith("Yours sincerely\n\nCasey Commissioner\nfor Demonstration PCT");
    }

    [Fact]
    public void AnInvitation_GoesToEachWhoWasInvited_AndAnOutcomeToEachWhoseBidWasScored_OnceTheTenderHasEnded()
    {
        var (invitation, outcome) = (LetterKinds.Find("invitation")!, LetterKinds.Find("bid-outcome")!);
        foreach (var file in Files.Value)
        {
            invitation.SubjectsOf(file).Select(subject => subject.Entry).ShouldBe(file.Tenders.SelectMany(tender => tender.Invitations).Select(one => one.Mark.Number), ignoreOrder: true);
            outcome.SubjectsOf(file).ShouldAllBe(subject => !file.TenderWith(subject.Fact)!.IsOpen);
        }

        var unit = Letters(outcome).Where(letter => letter.Heading.StartsWith("Minor injuries unit", StringComparison.Ordinal)).ToList();
        unit.Count.ShouldBe(3);
        unit.ShouldContain(letter => letter.Text.Contains("Your bid was successful. The contract is awarded to you.") && letter.Text.Contains("Weighted score: 73.6, place 1 of 3"));
        unit.ShouldContain(letter => letter.Text.Contains("Your bid was not successful. The contract is awarded to Demonstration Foundation Trust.") && letter.Text.Contains("Weighted score: 71.6, place 2 of 3"));
        unit.ShouldAllBe(letter => letter.Text.Contains("quality 70%, value 30%. The highest weighted score was 73.6."));
    }

    [Fact]
    public void LettersOfEntriesThatUnionsSee_AreThoseOfChancesOpportunitiesAndStaff()
    {
        foreach (var file in Files.Value)
        {
            foreach (var subject in LetterKinds.SubjectsOf(file))
            {
                subject.IsSeenByUnions(file).ShouldBe(subject.Kind.Name is "formal-chance" or "plan-opportunity" or "staff-side", subject.Kind.Name);
            }
        }
    }

    [Theory]
    [InlineData("Dear {provder}", "{provder} is not a word of this letter. Did you mean {provider}?")]
    [InlineData("By {weight}", "{weight} is not a word of this letter. Did you mean {value weight} or {quality weight}?")]
    [InlineData("By {clause_text}", "{clause_text} is not a word of this letter. Did you mean {clause text} or {clause}?")]
    [InlineData("By {expectations}", "{expectations} is not a word of this letter: choose one from the list")]
    [InlineData("By {if provider}", "{if provider} is not a word of this letter. Did you mean {provider}?")]
    [InlineData("By {provider", "A { or } stands alone: write words as {pct}, with both")]
    [InlineData("By {{provider}}", "A { or } stands alone: write words as {pct}, with both")]
    public void AWordThatIsUnknown_IsNamed_BesideNearOnes(string text, string fault) => LetterTemplate.FaultsOf(text, LetterKinds.Find("invitation")!).ShouldBe([fault]);

    [Fact]
    public void AWord_IsReadInAnyCase_AndWhatTheCaseHoldsIsNeverReadAsAWord()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["provider"] = "{service}\nLtd", ["service"] = "Podiatry", ["clause text"] = "So it says" };

        new LetterTemplate("To {Provider}", "{PROVIDER} and { Clause  text }").Fill(values).ShouldBe(new LetterTemplate("To {service} Ltd", "{service}\nLtd and So it says"));
    }

    private static List<LetterTemplate> Letters(LetterKind kind) =>
    [
        .. from file in Files.Value
           from subject in kind.SubjectsOf(file)
           select kind.Original.Fill(kind.ValuesOf(subject, file, "CC-2026-00001", Today, new CaseNames(Bodies, file), "Casey Commissioner")),
    ];

    private static IReadOnlyList<CaseFile> Decide()
    {
        var histories = new InMemoryHistories(RuleSets.Standard, Bodies, Today);
        foreach (var planned in DemonstrationPlan.On(Today))
        {
            histories.Decide(new HistoryLine(planned.History, new SubmittedAction(planned.Attempt.Do, planned.Attempt.Fields)));
        }

        return [.. histories.Files.Select(one => one.File).OfType<CaseFile>()];
    }
}
