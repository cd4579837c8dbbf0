namespace CommissioningCases.Application.Access;

/// <summary>What was asked for does not exist, or not for this person.</summary>
public sealed class NotFoundException(string message) : Exception(message);
