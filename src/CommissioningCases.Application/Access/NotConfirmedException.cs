namespace CommissioningCases.Application.Access;

/// <summary>The request is a sensitive one, and the person has not shown for a while that it is they who sit at the browser.</summary>
public sealed class NotConfirmedException(string message) : Exception(message);
