namespace CommissioningCases.Domain.Cases;

/// <summary>
/// Whose employer changes with the contract, and when: staff and their trade unions are engaged early (PP.4), and read it here. It weighs nothing in any requirement. It is told as it is known: planned
/// while a tender is open, and as it will be once the contract is awarded. Of several the latest holds.
/// </summary>
/// <param name="Staff">How many people it concerns.</param>
/// <param name="Tupe">Whether the regulations on transfers of undertakings apply.</param>
/// <param name="Arrangements">What is planned and agreed with staff and their trade unions.</param>
public sealed record RecordTransfer(DateOnly TransfersOn, int Staff, TupeView Tupe, string Arrangements) : HistoryAction<CaseFile>
{
    public static DateField TransfersOnField { get; } = new("transfersOn", "Day of the transfer");

    public static NumberField StaffField { get; } = new("staff", "How many staff it concerns") { Least = 0, Most = 1_000_000, IsWhole = true };

    public static ChoiceField<TupeView> TupeField { get; } = new("tupe", "Does TUPE apply?") { Hint = "The Transfer of Undertakings (Protection of Employment) Regulations 2006" };

    public static TextField ArrangementsField { get; } = new("arrangements", "What is planned and agreed with staff and their trade unions") { Hint = "Union representatives read it: say nothing here of what a bid holds" };

    public static ActionDefinition<CaseFile> Definition { get; } = new(
        "record-transfer",
        "Record a transfer of staff",
        [TransfersOnField, StaffField, TupeField, ArrangementsField],
        fields => new RecordTransfer(fields.Read(TransfersOnField), (int)fields.Read(StaffField), fields.Read(TupeField), fields.Read(ArrangementsField)))
    {
        Rule = ActionRule.For<CaseFile, RecordTransfer>(Check),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<CaseFile> Describe() => Definition;

    public override Sentence Tell(Telling<CaseFile> telling) => new Sentence(
        "Transfer of staff",
        $" on {EnglishFormat.Day(TransfersOn)}: {EnglishFormat.Count(Staff, "person", "people")}. {ChoiceLabels.Label(Tupe)}").With(("Planned and agreed", Arrangements));

    public override CaseFile ApplyTo(CaseFile file, EntryMark mark) => file with { StaffTransfers = file.StaffTransfers.Add(new StaffTransfer(mark, this)) };

    /// <summary>Whether there is a contract with which staff could transfer: a tender is open, or was awarded.</summary>
    public static bool IsPossibleOn(CaseFile file) => file.Tenders is [.., var last] && (last.AwardedTo is not null || (last.IsOpen && !file.IsClosed));

    private static void Check(CaseFile file, RecordTransfer transfer, RuleContext context)
    {
        context.Invalid(!IsPossibleOn(file), "stage", "Staff transfer with a contract: a tender must be open, or have been awarded");
        context.InvalidBefore(file.Tenders is [.., var last] ? last.On : null, "when the tender was opened");
        context.Invalid(file.Tenders is [.., { On: var opened }] && transfer.TransfersOn < opened, TransfersOnField, "Staff do not transfer before the tender was opened");
    }
}
