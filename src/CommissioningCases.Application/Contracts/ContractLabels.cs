namespace CommissioningCases.Application.Contracts;

/// <summary>What people call the words in which the register keeps what is chosen.</summary>
public static class ContractLabels
{
    /// <summary>The band of a contract's value in a year.</summary>
    public static string Value(string word) => ExchangeNames.TryParse<ValueBand>(word, out var band) ? ChoiceLabels.Label(band) : word;
}
