namespace CommissioningCases.Application.Accounts;

/// <summary>What a token opens. Stored, and named to programs, in the words that <see cref="ExchangeNames"/> makes of it.</summary>
public enum TokenScope
{
    [Label("Cases, their entries, and notices and awards of tenders")]
    Cases,

    [Label("Registers, such as deadlines, engagement and Board decisions, and contracts")]
    Registers,

    [Label("The directory of providers that patients can choose")]
    Directory,
}
