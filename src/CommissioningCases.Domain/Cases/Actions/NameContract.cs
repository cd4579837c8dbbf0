namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Which contract an open case is about is said once it is logged: it named none, or a wrong one (PP.9). Of several the latest holds, and what later steps bring about goes to that contract.
/// It weighs nothing in any requirement.
/// </summary>
/// <param name="Contract">Name of the contract; null where none is on the register.</param>
public sealed record NameContract(string? Contract, string Reason) : HistoryAction<CaseFile>
{
    public static CodeField ContractField { get; } = new("contract", "Contract", CodeSource.Contract) { Presence = Presence.Optional };

    public static TextField ReasonField { get; } = new("reason", "Why you say so now");

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "name-contract",
        "Say which contract it is about",
        [ContractField, ReasonField],
        fields => new NameContract(fields.Find(ContractField), fields.Read(ReasonField)))
    {
        Rule = ActionRule.For<CaseFile, NameContract>(Check).OnOpenCase(),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) =>
        (Contract is null ? new Sentence("About no contract", " on the register") : new Sentence("About the contract", $" {Contract}")).With(("Why", Reason));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { ContractNamings = file.ContractNamings.Add(new ContractNaming(mark, this)) };

    private static void Check(CaseFile file, NameContract named, RuleContext context) => context.Invalid(
        named.Contract == file.Contract && context.HasRead(ContractField),
        ContractField,
        named.Contract is null ? "The case names no contract yet: choose one" : "The case is about that contract already: choose another, or none");
}
