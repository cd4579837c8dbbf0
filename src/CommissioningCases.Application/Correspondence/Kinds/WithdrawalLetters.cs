namespace CommissioningCases.Application.Correspondence;

/// <summary>That an existing provider's service is withdrawn.</summary>
internal static class WithdrawalLetters
{
    public static LetterKind Kind { get; } = new LetterKind<ProviderWithdrawal>(WithdrawProvider.Definition)
    {
        Name = "withdrawal",
        Title = "Notice of withdrawal",
        Clause = LetterOf2009.S5_2,
        Facts = file => file.Withdrawals,
        Addressee = (_, withdrawal) => withdrawal.Details.Provider,
        OwnWords =
        [
            new("requirement", "The requirement that the provider failed", "quality", letter => letter.Fact.Details.Failed is { } failed ? EnglishFormat.LowerFirst(ChoiceLabels.Label(failed)) : null),
            new("evidence", "What shows it", "Two inspections found no record of how instruments are cleaned.", letter => letter.Fact.Details.Evidence),
        ],
    };
}
