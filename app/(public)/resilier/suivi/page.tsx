export default function Page() {
  return <h1>Résilier votre contrat</h1>;
}
