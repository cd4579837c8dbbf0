namespace CommissioningCases.Application.Recording;

/// <summary>What a provider may record, which has no account: only of a record that tells of it, and for nobody else.</summary>
internal static class ProviderRights
{
    /// <param name="provider">Code of the provider for which somebody speaks.</param>
    public static bool MaySay(CaseFile file, HistoryAction? action, string? provider) => action switch
    {
        RespondAsProvider response => response.Provider == provider && TellsOf(file, response.Record, provider),
        AttachCaseDocument { Record: { } record } => TellsOf(file, record, provider),
        _ => false,
    };

    private static bool TellsOf(CaseFile file, string record, string? provider) => provider is not null && file.FindProviderRecord(record)?.Providers.Contains(provider) == true;
}
