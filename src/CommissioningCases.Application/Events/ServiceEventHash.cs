namespace CommissioningCases.Application.Events;

/// <summary>The hash of an event: over every column of it, the hash of the event before it among them, in the manner of <see cref="TrailHash"/>.</summary>
public static class ServiceEventHash
{
    public static byte[] Of(ServiceEvent happened) => TrailHash.Hash(writer =>
    {
        writer.WriteString("previous", Convert.ToHexStringLower(happened.PreviousHash));
        writer.WriteNumber("number", happened.Number);
        writer.WriteString("at", TrailHash.Moment(happened.At));
        writer.WriteString("kind", happened.Kind);
        writer.WriteString("person", happened.Person?.ToString());
        writer.WriteString("personName", happened.PersonName);
        writer.WriteString("role", happened.Role);
        writer.WriteString("organisation", happened.Organisation);
        writer.WriteString("account", happened.Account?.ToString());
        writer.WriteString("subject", happened.Subject);
        writer.WriteString("address", happened.Address);
        writer.WriteString("userAgent", happened.UserAgent);
        writer.WritePropertyName("details");
        writer.WriteRawValue(happened.Details, skipInputValidation: true);
    });
}
