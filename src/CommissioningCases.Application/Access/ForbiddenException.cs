namespace CommissioningCases.Application.Access;

/// <summary>The person's role does not allow the request.</summary>
public sealed class ForbiddenException(string message) : Exception(message);
