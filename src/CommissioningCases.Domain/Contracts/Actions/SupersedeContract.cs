namespace CommissioningCases.Domain.Contracts;

/// <summary>Another contract takes a contract's place.</summary>
/// <param name="By">Name of the other contract.</param>
/// <param name="Ends">The last day on which it holds.</param>
public sealed record SupersedeContract(string By, DateOnly Ends, CauseInCase? Cause) : HistoryAction<ContractFile>
{
    public static CodeField ByField { get; } = new("by", "Contract that takes its place", CodeSource.Contract) { Hint = "The reference of another contract of the same Primary Care Trust" };

    public static ActionDefinition<ContractFile> Definition { get; } = new(
        "supersede-contract",
        "Say which contract takes its place",
        [ByField, EndContract.EndsField, .. CauseInCase.Fields],
        fields => new SupersedeContract(fields.Read(ByField), fields.Read(EndContract.EndsField), CauseInCase.Read(fields)))
    {
        Rule = ActionRule.For<ContractFile, SupersedeContract>((file, action, context) => ContractRules.CheckEnd(file, action.Ends, EndContract.EndsField, context)),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ContractFile> Describe() => Definition;

    public override Sentence Tell(Telling<ContractFile> telling) =>
        new Sentence("Contract superseded", $" by {By}: it holds until {EnglishFormat.Day(Ends)}").With(("Case", Cause?.ToString()));

    public override ContractFile ApplyTo(ContractFile file, EntryMark mark) => file with { End = new Superseding(mark, this) };
}
