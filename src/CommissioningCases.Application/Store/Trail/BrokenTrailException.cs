namespace CommissioningCases.Application.Store;

/// <summary>The trail is not what it was when it was written. Somebody changed it behind the application's back, or a part of it was lost.</summary>
public sealed class BrokenTrailException(string message) : Exception(message);
