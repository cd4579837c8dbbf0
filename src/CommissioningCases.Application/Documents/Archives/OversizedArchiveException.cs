namespace CommissioningCases.Application.Documents;

/// <summary>An archive holds more than any document needs to. The message is for whoever sent it.</summary>
internal sealed class OversizedArchiveException(string message) : Exception(message);
