using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Accounts;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<AppUser>,
    IEntityTypeConfiguration<PasswordLink>,
    IEntityTypeConfiguration<PasswordRequest>,
    IEntityTypeConfiguration<CalendarAddress>,
    IEntityTypeConfiguration<AccessToken>,
    IEntityTypeConfiguration<FormDraft>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<KnownDevice>,
    IEntityTypeConfiguration<RecoveryCode>,
    IEntityTypeConfiguration<UsedCode>,
    IEntityTypeConfiguration<BoundSubject>
{
    public void Configure(EntityTypeBuilder<AppUser> account)
    {
        account.Property(user => user.Role).HasConversion<WordConverter<Role>>();
        account.HasIndex(user => user.Further).HasMethod("gin").HasDatabaseName("AspNetUsers_Further");
        account.HasIndex(user => user.Organisation).HasDatabaseName("AspNetUsers_Organisation");
        account.HasIndex(user => user.Union).HasFilter("\"Union\" is not null").HasDatabaseName("AspNetUsers_Union");

        // Identity writes whole rows. What is counted by statements of its own is not to be set back to what it was when somebody began to edit the account.
        account.Property(user => user.AccessFailedCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        account.Property(user => user.LockoutEnd).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        account.Property(user => user.LastSignIn).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasIndex(s => s.CodeHash).IsUnique().HasDatabaseName("sessions_code");
        session.HasIndex(s => new { s.UserId, s.StartedAt }).HasDatabaseName("sessions_user");
        session.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<KnownDevice> device)
    {
        device.ToTable("known_devices");
        device.HasKey(d => new { d.UserId, d.CodeHash });
        device.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("recovery_codes");
        code.HasKey(c => new { c.UserId, c.CodeHash });
        code.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<UsedCode> code)
    {
        code.ToTable("used_codes");
        code.HasKey(c => new { c.UserId, c.Code });
        code.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<BoundSubject> bound)
    {
        bound.ToTable("bound_subjects");
        bound.HasKey(b => b.UserId);
        bound.Property(b => b.UserId).ValueGeneratedNever();
        bound.HasIndex(b => new { b.Issuer, b.Subject }).IsUnique().HasDatabaseName("bound_subjects_subject");
        bound.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<PasswordLink> link)
    {
        link.ToTable("password_links");
        link.HasKey(l => l.UserId);
        link.Property(l => l.UserId).ValueGeneratedNever();
        link.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<PasswordRequest> request)
    {
        request.ToTable("password_requests");
        request.Property(r => r.Id).ValueGeneratedNever();
        request.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<CalendarAddress> address)
    {
        address.ToTable("calendar_addresses");
        address.HasKey(a => a.UserId);
        address.Property(a => a.UserId).ValueGeneratedNever();
        address.HasIndex(a => a.CodeHash).IsUnique().HasDatabaseName("calendar_addresses_code");
        address.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.ToTable("access_tokens");
        token.Property(t => t.Id).ValueGeneratedNever();
        token.HasIndex(t => t.CodeHash).IsUnique().HasDatabaseName("access_tokens_code");
        token.HasIndex(t => new { t.UserId, t.MadeAt }).HasDatabaseName("access_tokens_user");
        token.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("form_drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => new { d.UserId, d.Url }).HasDatabaseName("form_drafts_user");
        draft.NameColumnsInSnakeCase();
    }
}
